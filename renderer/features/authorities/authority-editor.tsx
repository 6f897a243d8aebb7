import { Button, Textarea, TextInput } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { Authority } from '../../../shared/model/authority.ts'
import type { AuthorityKind } from '../../../shared/model/closed-lists.ts'
import { vi } from '../../text/vi.ts'
import { useDeed } from '../../ui/deeds.tsx'
import { DateField } from '../../ui/fields/date-field.tsx'
import { FormError } from '../../ui/fields/form-error.tsx'
import classes from './authority-detail.module.css'
import { NameRows, OfficeRows } from './authority-rows.tsx'
import { useAuthorityForm } from './use-authority-form.ts'

export interface EditorProps {
  /** Null = a new one. */
  readonly authority: Authority | null
  readonly kind: AuthorityKind
  readonly onSaved: (saved: Authority) => void
  readonly onLeave: () => void
}

const text = vi.authorities.form

/** The form of a person or a body; Ctrl+Enter saves, Escape goes back. */
export function AuthorityEditor(props: EditorProps) {
  const { authority, kind, onLeave } = props
  const { form, failure, saving, save } = useAuthorityForm(props)
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus(), [])
  useDeed('saveNext', save)
  useDeed('leave', onLeave)
  const date = (name: 'start' | 'end') => (
    <DateField
      label={text[name][kind]}
      description={text.dateHelp}
      {...form.getInputProps(name)}
      value={form.values[name]}
      onChange={(typed) => form.setFieldValue(name, typed)}
    />
  )
  return (
    <form
      noValidate
      className={classes.panel}
      data-panel="right"
      aria-labelledby="authority-title"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <header className={classes.head}>
        <h1 id="authority-title" className={classes.title}>
          {authority === null ? text.create[kind] : text.edit}
        </h1>
      </header>
      <div className={classes.body}>
        <div className={classes.fields}>
          <TextInput
            ref={first}
            className={classes.wide}
            label={text.name[kind]}
            withAsterisk
            {...form.getInputProps('name')}
          />
          {date('start')}
          {date('end')}
        </div>
        <NameRows
          rows={form.values.otherNames}
          onChange={(rows) => form.setFieldValue('otherNames', rows)}
          error={form.errors['otherNames']}
        />
        {kind === 'person' && (
          <OfficeRows
            rows={form.values.offices}
            onChange={(rows) => form.setFieldValue('offices', rows)}
            error={form.errors['offices']}
          />
        )}
        <Textarea label={text.note} autosize minRows={2} maxRows={6} {...form.getInputProps('note')} />
        <FormError sentence={failure} />
      </div>
      <footer className={classes.foot}>
        <Button variant="default" onClick={onLeave}>
          {vi.common.cancel}
        </Button>
        <Button type="submit" loading={saving} title={text.saveHelp}>
          {vi.common.save}
        </Button>
      </footer>
    </form>
  )
}
