import { Button, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import type { CheckedFile } from '../../../shared/model/fixity.ts'
import { choosePlace } from '../../backend/choose-place.ts'
import { useBackend } from '../../backend/context.ts'
import { useArchiveQuery } from '../../backend/queries.ts'
import { vi } from '../../text/vi.ts'
import { printedMoment } from '../../ui/dates.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { DialogFoot } from '../../ui/dialog-foot.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { tellFailure } from '../../ui/tell.ts'
import classes from './fixity.module.css'

const text = vi.fixity
/** Repaired in one go; the rest shows again afterwards. */
const mostFiles = 500

type Offers = CallOutput<'fixity.offers'>

/** Which originals are damaged, which backup has a good copy of each, and the button that takes it. */
export function RepairDialog({ onClose }: { readonly onClose: () => void }) {
  const list = useArchiveQuery('fixity.list', { filter: 'troubled', limit: mostFiles })
  return (
    <Dialog title={text.repairTitle} onClose={onClose} size={760}>
      <Text size="sm">{text.repairIntro}</Text>
      <QueryView query={list}>
        {({ rows }) => (
          <Repair files={rows.filter(({ last }) => last?.outcome !== 'unreadable')} onClose={onClose} />
        )}
      </QueryView>
    </Dialog>
  )
}

function Repair({
  files,
  onClose,
}: {
  readonly files: readonly CheckedFile[]
  readonly onClose: () => void
}) {
  const { jobs } = useBackend()
  const names = files.map(({ sha256 }) => sha256)
  const offers = useOffers(names)
  const good = names.filter((sha256) =>
    offers?.some((each) => each.sha256 === sha256 && each.backup !== null),
  )
  const elsewhere = async () => {
    const from = await choosePlace({ kind: 'existing-folder', title: text.repairElsewhereDialog })
    if (from === null) return
    jobs.start('fixity.repair', { files: names, places: [from.token] }, text.repairJob)
    onClose()
  }
  return (
    <>
      <ul className={classes.offers}>
        {files.map((file) => (
          <li key={file.sha256}>
            <strong>{file.name}</strong> ({file.subject})
            <small>{offers === null ? text.searching : offerWords(offers, file)}</small>
          </li>
        ))}
      </ul>
      <DialogFoot>
        <Button variant="default" onClick={onClose}>
          {vi.common.cancel}
        </Button>
        <Button
          variant="default"
          disabled={names.length === 0}
          onClick={() => void elsewhere().catch(tellFailure)}
        >
          {text.repairElsewhere}
        </Button>
        <Button
          data-autofocus
          disabled={good.length === 0}
          onClick={() => {
            jobs.start('fixity.repair', { files: good, places: [] }, text.repairJob)
            onClose()
          }}
        >
          {text.repairNow(good.length)}
        </Button>
      </DialogFoot>
    </>
  )
}

function offerWords(offers: Offers, { sha256 }: CheckedFile): string {
  const backup = offers.find((each) => each.sha256 === sha256)?.backup ?? null
  return backup === null ? text.notOffered : text.offered(printedMoment(backup.createdAt), backup.folder)
}

/** What the known backups have; null while it is looked for. A stick that is slow to answer holds up nothing else. */
function useOffers(names: readonly string[]): Offers | null {
  const { client } = useBackend()
  const [offers, setOffers] = useState<Offers | null>(null)
  const wanted = names.join(' ')
  useEffect(() => {
    const stopped = new AbortController()
    const files = wanted === '' ? [] : wanted.split(' ')
    client.call('fixity.offers', { files }, { signal: stopped.signal }).then(
      (answer) => {
        if (!stopped.signal.aborted) setOffers(answer)
      },
      (error: unknown) => {
        if (!stopped.signal.aborted) tellFailure(error)
      },
    )
    return () => stopped.abort()
  }, [client, wanted])
  return offers
}
