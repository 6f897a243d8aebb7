import { Button, Group, Input, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { Chosen } from '../../../../shared/protocol.ts'
import { choosePlace } from '../../../backend/choose-place.ts'
import { useBackend } from '../../../backend/context.ts'
import { vi } from '../../../text/vi.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { DialogFoot } from '../../../ui/dialog-foot.tsx'

const text = vi.upkeep.restore

/** Which backup, into which new folder. */
export function RestoreDialog({ onClose }: { readonly onClose: () => void }) {
  const { jobs } = useBackend()
  const [from, setFrom] = useState<Chosen | null>(null)
  const [to, setTo] = useState<Chosen | null>(null)
  const start = () => {
    if (from === null || to === null) return
    jobs.start('archive.restore', { from: from.token, to: to.token }, text.job)
    onClose()
  }
  return (
    <Dialog title={text.title} onClose={onClose}>
      <Stack gap="md">
        <Text size="sm">{text.text}</Text>
        <Place
          label={text.from}
          help={text.fromHelp}
          chosen={from}
          first
          onChoose={async () =>
            setFrom((await choosePlace({ kind: 'existing-folder', title: text.fromDialog })) ?? from)
          }
        />
        <Place
          label={text.to}
          help={text.toHelp}
          chosen={to}
          onChoose={async () =>
            setTo((await choosePlace({ kind: 'target-folder', title: text.toDialog })) ?? to)
          }
        />
      </Stack>
      <DialogFoot>
        <Button variant="default" onClick={onClose}>
          {vi.common.cancel}
        </Button>
        <Button disabled={from === null || to === null} onClick={start}>
          {text.start}
        </Button>
      </DialogFoot>
    </Dialog>
  )
}

interface PlaceProps {
  readonly label: string
  readonly help: string
  readonly chosen: Chosen | null
  readonly first?: boolean
  readonly onChoose: () => Promise<void>
}

function Place({ label, help, chosen, first = false, onChoose }: PlaceProps) {
  return (
    <Input.Wrapper label={label} description={help} labelElement="div">
      <Group gap="sm" mt={6} wrap="nowrap">
        <Button
          variant="default"
          flex="none"
          aria-label={`${label}: ${vi.common.choose}`}
          onClick={() => void onChoose()}
          {...(first ? { 'data-autofocus': true } : {})}
        >
          {vi.common.choose}
        </Button>
        <Text
          size="sm"
          {...(chosen === null ? { c: 'dimmed' } : { fw: 600 })}
          style={{ overflowWrap: 'anywhere' }}
        >
          {chosen?.shown ?? text.notChosen}
        </Text>
      </Group>
    </Input.Wrapper>
  )
}
