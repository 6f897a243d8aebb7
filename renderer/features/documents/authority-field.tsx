import type { AuthorityKind } from '../../../shared/model/closed-lists.ts'
import { useOfferedNames } from '../../backend/use-offered-names.ts'
import { NameField } from '../../ui/fields/name-field.tsx'
import { typedPart } from '../../ui/fields/offered-names.ts'

interface Props extends Omit<Parameters<typeof NameField>[0], 'offered'> {
  readonly kind: AuthorityKind
}

/** People or bodies of the register, offered while a name is typed without marks. */
export function AuthorityField({ kind, several = false, value, ...props }: Props) {
  const offered = useOfferedNames(kind, typedPart(value, several).typed)
  return <NameField {...props} value={value} several={several} offered={offered} />
}
