import { Text, TextInput } from '@mantine/core'
import { modals } from '@mantine/modals'
import { useState } from 'react'
import { vi } from '../text/vi.ts'
import { DialogActions } from './dialog-actions.tsx'

const text = vi.files.approval

/** Asks by which paper a secret file may be kept here; null when the person thinks better of it. */
export const askForApproval = (): Promise<string | null> =>
  new Promise((resolve) => {
    const answer = (approval: string | null) => {
      resolve(approval)
      modals.close(id)
    }
    const id = modals.open({
      title: text.title,
      children: <Question onAnswer={answer} />,
      // Escape and a click beside it; after an answer this changes nothing.
      onClose: () => resolve(null),
    })
  })

function Question({ onAnswer }: { readonly onAnswer: (approval: string | null) => void }) {
  const [typed, setTyped] = useState('')
  const [missing, setMissing] = useState(false)
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setMissing(typed.trim() === '')
        if (typed.trim() !== '') onAnswer(typed.trim())
      }}
    >
      <Text size="sm" mb="sm">
        {text.intro}
      </Text>
      <TextInput
        data-autofocus
        label={text.label}
        placeholder={text.placeholder}
        maxLength={200}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        error={missing ? text.missing : null}
      />
      <DialogActions submit={text.go} busy={false} onCancel={() => onAnswer(null)} />
    </form>
  )
}
