import { Button, Group } from '@mantine/core'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { ArchiveState } from '../../../../shared/model/archive.ts'
import { useArchiveCommand } from '../../../backend/queries.ts'
import { vi } from '../../../text/vi.ts'
import { FormError } from '../../../ui/fields/form-error.tsx'
import { sentenceOf } from '../../../ui/sentence-of.ts'
import { useUnsavedForm } from '../../../ui/unsaved.ts'
import start from '../start-page.module.css'
import {
  emptySetup,
  errorsOfStep,
  officerStep,
  type SetupErrors,
  type SetupFields,
  setupCall,
  summaryStep,
} from './setup-fields.ts'
import classes from './setup-page.module.css'
import { CommitteeStep, FondsStep, OfficerStep } from './setup-steps.tsx'
import { SetupSummary } from './setup-summary.tsx'

interface Props {
  readonly onCreated: (state: ArchiveState) => void
  readonly onLeave: () => void
}

/** The guided set-up: three steps and a last look. Enter goes on, Escape goes back. */
export function SetupPage({ onCreated, onLeave }: Props) {
  const [fields, setFields] = useState<SetupFields>(emptySetup)
  const [step, setStep] = useState(0)
  const [errors, setErrors] = useState<SetupErrors>({})
  const [refusals, setRefusals] = useState(0)
  const create = useArchiveCommand('archive.create')
  const [failure, setFailure] = useState<string | null>(null)
  const form = useRef<HTMLFormElement>(null)
  useUnsavedForm(() => fields !== emptySetup)
  const text = vi.archive.setup

  const goTo = (next: number) => {
    setErrors({})
    setFailure(null)
    setStep(next)
  }
  const change = (changed: Partial<SetupFields>) => {
    setFields((before) => ({ ...before, ...changed }))
    setErrors((before) => {
      const after = { ...before }
      for (const field of Object.keys(changed)) delete after[field as keyof SetupErrors]
      return after
    })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const wrong = errorsOfStep(step, fields)
    setErrors(wrong)
    if (Object.keys(wrong).length > 0) {
      setRefusals((before) => before + 1)
      return
    }
    const call = setupCall(fields)
    if (step < summaryStep) goTo(step + 1)
    else if (call === null) goTo(officerStep)
    else create.mutate(call, { onSuccess: onCreated, onError: chooseFolderAgain })
  }
  // The folder's token was for one call only; what fails here is nearly always the folder.
  const chooseFolderAgain = (error: unknown) => {
    goTo(officerStep)
    setFailure(sentenceOf(error))
    setFields((before) => ({ ...before, folder: null }))
  }
  const leave = () => {
    if (step > 0) goTo(step - 1)
    else onLeave()
  }

  // After each refusal, and only then: mending one field must not take the focus to the next in the middle of a word.
  useEffect(() => {
    if (refusals === 0) return
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [refusals])

  const steps = { fields, errors, change }
  return (
    <main className={start.page}>
      <form
        ref={form}
        noValidate
        className={`${start.sheet} ${classes.sheet}`}
        aria-labelledby="setup-title"
        onSubmit={submit}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.defaultPrevented) leave()
        }}
      >
        <header>
          <h1 id="setup-title" className={classes.title}>
            {text.title}
          </h1>
          <ol className={classes.steps}>
            {text.steps.map((name, index) => (
              <li key={name} aria-current={index === step ? 'step' : undefined} data-done={index < step}>
                <span className={classes.number}>{index + 1}</span>
                {name}
              </li>
            ))}
          </ol>
        </header>
        <div key={step} ref={focusFirst} className={classes.body}>
          {step === 0 && <CommitteeStep {...steps} />}
          {step === 1 && <FondsStep {...steps} />}
          {step === 2 && <OfficerStep {...steps} />}
          {step === summaryStep && <SetupSummary fields={fields} onEdit={goTo} />}
          <FormError sentence={failure} />
        </div>
        <Group justify="space-between" className={classes.foot}>
          <Button variant="default" onClick={leave}>
            {step === 0 ? text.leave : vi.common.back}
          </Button>
          <Button type="submit" loading={create.isPending}>
            {step === summaryStep ? text.create : vi.common.next}
          </Button>
        </Group>
      </form>
    </main>
  )
}

/** Each step begins in its first field. */
const focusFirst = (step: HTMLElement | null): void =>
  step?.querySelector<HTMLElement>('[data-first]')?.focus()
