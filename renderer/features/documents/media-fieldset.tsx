import { TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { vi } from '../../text/vi.ts'
import { AuthorityField } from './authority-field.tsx'
import classes from './catalogue-editor.module.css'
import type { CatalogueForm } from './catalogue-fields.ts'

const text = vi.paper.media

/** What photographs, sound, film and objects have besides. */
export function MediaFieldset({ form }: { readonly form: UseFormReturnType<CatalogueForm> }) {
  return (
    <div className={classes.grid}>
      <TextInput
        className={classes.half}
        label={text.archiveNumber}
        {...form.getInputProps('media.archiveNumber')}
      />
      <TextInput className={classes.half} label={text.event} {...form.getInputProps('media.event')} />
      <AuthorityField
        kind="person"
        several
        className={classes.half}
        label={text.maker}
        {...form.getInputProps('media.maker')}
        value={form.values.media.maker}
      />
      <TextInput className={classes.half} label={text.place} {...form.getInputProps('media.place')} />
      <TextInput
        className={classes.half}
        label={text.carrier}
        placeholder={text.carrierHelp}
        {...form.getInputProps('media.carrier')}
      />
      <TextInput className={classes.half} label={text.extent} {...form.getInputProps('media.extent')} />
    </div>
  )
}
