import { Textarea, TextInput } from '@mantine/core'
import type { Secrecy } from '../../../shared/model/closed-lists.ts'
import type { LevelChange } from '../../../shared/model/level-change.ts'
import { vi } from '../../text/vi.ts'

/** The part of a form that says why a level of secrecy changes, and by whose leave. */
export interface LevelChangeForm {
  readonly secrecy: Secrecy
  readonly levelReason: string
  readonly levelAuthority: string
}

interface Props {
  readonly className?: string | undefined
  readonly reason: object
  readonly authority: object
}

const text = vi.documents.levelChange

export const emptyLevelChange = { levelReason: '', levelAuthority: '' }

/** What is missing beside a level that changes; nothing where it stays. */
export function levelChangeErrors(
  form: LevelChangeForm,
  before: Secrecy | null,
): Partial<Record<'levelReason' | 'levelAuthority', string>> {
  if (before === null || form.secrecy === before) return {}
  return {
    ...(form.levelReason.trim() === '' ? { levelReason: text.reasonNeeded } : {}),
    ...(form.levelAuthority.trim() === '' ? { levelAuthority: text.authorityNeeded } : {}),
  }
}

/** Null where the level stays. */
export const levelChangeOf = (form: LevelChangeForm, before: Secrecy | null): LevelChange | null =>
  before === null || form.secrecy === before
    ? null
    : { reason: form.levelReason.trim(), authority: form.levelAuthority.trim() }

export function LevelChangeFields({ className, reason, authority }: Props) {
  return (
    <>
      <Textarea
        {...(className === undefined ? {} : { className })}
        label={text.reason}
        withAsterisk
        autosize
        minRows={1}
        maxRows={4}
        maxLength={500}
        {...reason}
      />
      <TextInput
        {...(className === undefined ? {} : { className })}
        label={text.authority}
        placeholder={text.authorityPlaceholder}
        withAsterisk
        maxLength={200}
        {...authority}
      />
    </>
  )
}
