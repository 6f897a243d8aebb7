import { useForm } from '@mantine/form'
import { useRef, useState } from 'react'
import type { Authority } from '../../../shared/model/authority.ts'
import { useArchiveCommand } from '../../backend/queries.ts'
import { vi } from '../../text/vi.ts'
import { showFailure } from '../../ui/fields/show-failure.ts'
import { tell } from '../../ui/tell.ts'
import { useUnsavedForm } from '../../ui/unsaved.ts'
import type { EditorProps } from './authority-editor.tsx'
import {
  type AuthorityForm,
  authorityChecks,
  authorityFields,
  authorityForm,
  authorityFormFields,
} from './authority-form.ts'

const text = vi.authorities.form

/** The form's state, its saving, and the question before unsaved typing is left. */
export function useAuthorityForm({ authority, kind, onSaved }: EditorProps) {
  // As in the form of a paper: the going away happens in the same turn as the saving, hence a ref.
  const saved = useRef(false)
  const form = useForm<AuthorityForm>({
    mode: 'controlled',
    initialValues: authorityForm(authority),
    validate: authorityChecks(kind),
    onValuesChange: () => {
      saved.current = false
    },
  })
  const [failure, setFailure] = useState<string | null>(null)
  const create = useArchiveCommand('authorities.create')
  const update = useArchiveCommand('authorities.update')
  const saving = create.isPending || update.isPending
  const dirty = form.isDirty()
  useUnsavedForm(() => dirty && !saved.current)

  const onError = (error: unknown) => setFailure(showFailure(form, error, authorityFormFields))
  const onSuccess = (after: Authority) => {
    saved.current = true
    tell(authority === null ? text.created(after.name) : text.saved)
    onSaved(after)
  }
  const save = () => {
    if (saving) return
    setFailure(null)
    if (form.validate().hasErrors) {
      setFailure(vi.documents.form.fixErrors)
      return
    }
    const fields = authorityFields(form.values)
    if (authority === null) create.mutate({ fields: { kind, ...fields } }, { onSuccess, onError })
    else update.mutate({ id: authority.id, fields }, { onSuccess, onError })
  }
  return { form, failure, saving, save }
}
