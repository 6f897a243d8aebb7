import { Button, Text, Tooltip } from '@mantine/core'
import { ArrowLeft } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { vi } from '../../text/vi.ts'
import { useDeed } from '../../ui/deeds.tsx'
import { FormError } from '../../ui/fields/form-error.tsx'
import classes from './catalogue-editor.module.css'
import { catalogueFields, missingOf } from './catalogue-fields.ts'
import { CatalogueFieldset } from './catalogue-fieldset.tsx'
import type { CatalogueEditorProps } from './catalogue-props.ts'
import { missingInWords } from './document-states.ts'
import { DocumentLinks } from './links/document-links.tsx'
import { useCatalogueForm } from './use-catalogue-form.ts'

const text = vi.documents.form
/** The button that saves stands outside the form, below the files and links that are saved by themselves. */
const formId = 'catalogue-form'

/** Fields, what is missing, and the deeds; Ctrl+Enter saves and goes on, Escape goes back. */
export function CatalogueEditor(props: CatalogueEditorProps) {
  const { paper, personal, refusal, next, rules, suggestions, onLeave, onNext } = props
  const { form, failure, saving, save } = useCatalogueForm(props)
  const box = useRef<HTMLElement>(null)
  const missing = missingOf(form.values)
  const waited = paper !== null && paper.missing.length > 0
  const goesOn = waited && next !== null

  useDeed('saveNext', refusal === null ? save : null)
  useDeed('leave', onLeave)
  const skip = () => {
    if (next !== null) onNext(next)
  }
  useDeed('skip', waited && next !== null ? skip : null)

  useEffect(() => {
    box.current?.querySelector<HTMLElement>('input:not([type="hidden"])')?.focus()
  }, [])

  return (
    <section ref={box} className={classes.form} data-panel="middle" aria-labelledby="catalogue-title">
      <header className={classes.head}>
        <Tooltip label={text.leaveHelp}>
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            leftSection={<ArrowLeft size={15} />}
            onClick={onLeave}
          >
            {text.leave}
          </Button>
        </Tooltip>
        <h1 id="catalogue-title" className={classes.title}>
          {paper === null ? text.createTitle : waited ? text.catalogueTitle : text.editTitle}
        </h1>
      </header>
      <div className={classes.body}>
        {paper === null && (
          <Text size="sm" mb="sm">
            {personal ? text.createPersonal : text.createIntro}
          </Text>
        )}
        {paper !== null && paper.files.length > 0 && (
          <p className={classes.names}>
            {text.originalName}: <strong>{paper.files.map(({ name }) => name).join('; ')}</strong>
          </p>
        )}
        {refusal !== null && <p className={classes.refusal}>{refusal}</p>}
        <form
          id={formId}
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            save()
          }}
        >
          <fieldset disabled={refusal !== null} className={classes.fields}>
            <CatalogueFieldset
              form={form}
              paper={paper}
              dossierId={props.dossierId}
              personal={personal}
              rules={rules}
              suggestions={suggestions}
              defaultYear={props.defaultYear}
            />
          </fieldset>
        </form>
        {paper !== null && props.checks?.(catalogueFields(form.values, paper))}
        {props.files}
        {/* Links may be said of a paper whose dossier is closed, and are followed in one that is only read. */}
        {paper !== null && <DocumentLinks id={paper.id} kinds={rules.kinds} onOpen={props.onOpenPaper} />}
        <FormError sentence={failure} />
      </div>
      <footer className={classes.foot}>
        <p className={classes.missing} data-complete={missing.length === 0} role="status">
          {missing.length === 0 ? text.complete : text.missing(missingInWords(missing))}
        </p>
        <div className={classes.deeds}>
          {waited && (
            <Tooltip label={text.skipHelp}>
              <Button variant="default" disabled={next === null} onClick={skip}>
                {text.skip}
              </Button>
            </Tooltip>
          )}
          <Tooltip label={text.saveHelp}>
            <Button type="submit" form={formId} loading={saving} disabled={refusal !== null}>
              {goesOn ? text.saveNext : text.saveClose}
            </Button>
          </Tooltip>
        </div>
      </footer>
    </section>
  )
}
