import { groundOf, permissions, type Right } from '../../shared/model/permissions.ts'
import { vi } from '../text/vi.ts'
import { useMay, useOpenArchive } from './open-archive.ts'

/** Why the person cannot use this right here, as a button says it; null when they can. */
export function useRefusal(right: Right): string | null {
  const may = useMay(right)
  const { mode, session } = useOpenArchive()
  if (may) return null
  const has = session.person?.rights.includes(right) ?? false
  return has && mode === 'read' && groundOf[right] === 'writer'
    ? vi.catalogue.dossier.readOnlyNoFiles
    : vi.accounts.noRight(permissions[right].label)
}
