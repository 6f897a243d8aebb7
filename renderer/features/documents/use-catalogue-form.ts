import { useForm } from '@mantine/form'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Document as Paper } from '../../../shared/model/document.ts'
import { useArchiveCommand } from '../../backend/queries.ts'
import { vi } from '../../text/vi.ts'
import { withYear } from '../../ui/dates.ts'
import { levelChangeErrors, levelChangeOf } from '../../ui/fields/level-change-fields.tsx'
import { showFailure } from '../../ui/fields/show-failure.ts'
import { tell, tellGently } from '../../ui/tell.ts'
import { useUnsavedForm } from '../../ui/unsaved.ts'
import {
  type CatalogueForm,
  catalogueChecks,
  catalogueFields,
  catalogueForm,
  catalogueFormFields,
  changedFields,
} from './catalogue-fields.ts'
import type { CatalogueEditorProps } from './catalogue-props.ts'
import { missingInWords } from './document-states.ts'
import { splitTyped } from './symbols.ts'

const text = vi.documents.form

/** The form's state, its saving, and the question before unsaved typing is left. */
export function useCatalogueForm(props: CatalogueEditorProps) {
  const { paper, dossierId, next, rules, onNext, onSaved, onCreated } = props
  // What was saved may be left without a question. Subtle: the going away happens in the same turn as the saving,
  // before the form's own state says that nothing is dirty, hence a ref.
  const saved = useRef(false)
  const form = useForm<CatalogueForm>({
    mode: 'controlled',
    initialValues: catalogueForm(paper),
    validate: catalogueChecks,
    onValuesChange: () => {
      saved.current = false
    },
  })
  const [failure, setFailure] = useState<string | null>(null)
  const update = useArchiveCommand('documents.update')
  const create = useArchiveCommand('documents.create')
  const saving = update.isPending || create.isPending

  const dirty = form.isDirty()
  useUnsavedForm(() => dirty && !saved.current)
  // What somebody else changed meanwhile is taken over while nothing was typed here.
  const fresh = JSON.stringify(catalogueForm(paper))
  const takeOver = useEffectEvent((values: CatalogueForm) => {
    if (form.isDirty()) return
    form.setInitialValues(values)
    form.setValues(values)
    form.resetDirty(values)
  })
  useEffect(() => takeOver(JSON.parse(fresh)), [fresh])

  const onError = (error: unknown) => setFailure(showFailure(form, error, catalogueFormFields))
  const afterSaving = (after: Paper) => {
    saved.current = true
    form.resetDirty(form.values)
    if (after.missing.length > 0) tellGently(text.savedMissing(missingInWords(after.missing)))
    else tell(after === paper ? text.unchanged : text.saved)
    const waited = paper !== null && paper.missing.length > 0
    if (waited && next !== null) onNext(next)
    else onSaved()
  }
  const save = () => {
    if (saving) return
    setFailure(null)
    // Saved by key from the number's box: it was not left yet, so “01-NQ/ĐU” still stands in it whole.
    // So does a date without its year.
    const date = withYear(form.values.date, props.defaultYear)
    const values = { ...form.values, ...splitTyped(form.values, rules.kinds), date }
    form.setValues(values)
    const { hasErrors } = form.validate()
    const unsaid = levelChangeErrors(values, paper?.secrecy ?? null)
    for (const [field, sentence] of Object.entries(unsaid)) form.setFieldError(field, sentence)
    const fields = catalogueFields(values, paper)
    if (hasErrors || Object.keys(unsaid).length > 0 || fields === null) {
      setFailure(text.fixErrors)
      return
    }
    if (paper !== null) {
      const before = catalogueFields(form.getInitialValues(), paper)
      const changed = before === null ? fields : changedFields(before, fields)
      if (Object.keys(changed).length === 0) afterSaving(paper)
      else {
        const levelChange = levelChangeOf(values, paper.secrecy)
        update.mutate({ id: paper.id, fields: changed, levelChange }, { onSuccess: afterSaving, onError })
      }
      return
    }
    const onSuccess = (created: Paper) => {
      saved.current = true
      tell(text.created)
      onCreated(created)
    }
    create.mutate({ dossierId, fields }, { onSuccess, onError })
  }
  return { form, failure, saving, save }
}
