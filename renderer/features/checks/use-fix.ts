import { useMutation } from '@tanstack/react-query'
import type { ArchiveClient } from '../../../shared/contract/contract.ts'
import type { CheckFinding } from '../../../shared/model/check.ts'
import type { DocumentId, DossierId } from '../../../shared/model/ids.ts'
import { useBackend } from '../../backend/context.ts'
import { vi } from '../../text/vi.ts'
import { tell, tellFailure } from '../../ui/tell.ts'

/** Carries out the help that a finding offers: one ordinary command, which can be taken back like any other. */
async function fix(client: ArchiveClient, { fix: wanted, subject }: CheckFinding): Promise<void> {
  const { documentId, dossierId } = subject
  switch (wanted) {
    case 'pad-document-number':
    case 'use-counted-pages':
    case 'link-twin':
      if (documentId !== null) await fixDocument(client, wanted, documentId)
      return
    case 'recompute-dates':
    case 'raise-secrecy':
    case 'set-retention':
    case 'pad-number':
    case 'count-pages-on':
    case 'restore-from-bin':
      if (dossierId !== null) await fixDossier(client, wanted, dossierId)
      return
    case null:
      return
  }
}

async function fixDocument(
  client: ArchiveClient,
  wanted: 'pad-document-number' | 'use-counted-pages' | 'link-twin',
  id: DocumentId,
): Promise<void> {
  if (wanted === 'use-counted-pages') {
    await client.call('documents.update', { id, fields: { pages: null } })
    return
  }
  if (wanted === 'pad-document-number') {
    const { number } = await client.call('documents.get', { id })
    await client.call('documents.update', { id, fields: { number: `0${number}` } })
    return
  }
  await client.call('checks.linkTwins', { id })
}

async function fixDossier(
  client: ArchiveClient,
  wanted:
    | 'recompute-dates'
    | 'raise-secrecy'
    | 'set-retention'
    | 'pad-number'
    | 'count-pages-on'
    | 'restore-from-bin',
  id: DossierId,
): Promise<void> {
  switch (wanted) {
    case 'recompute-dates':
      await client.call('dossiers.update', { id, fields: { start: null, end: null } })
      return
    case 'raise-secrecy': {
      const { secrecyShown } = await client.call('dossiers.get', { id })
      await client.call('dossiers.update', { id, fields: { secrecy: secrecyShown } })
      return
    }
    case 'set-retention': {
      const [dossier, { proposal }] = await Promise.all([
        client.call('dossiers.get', { id }),
        client.call('retention.ofDossier', { id }),
      ])
      const term = dossier.congressId === null ? proposal?.term : 'vinh-vien'
      if (term !== undefined) await client.call('retention.set', { id, term, reason: vi.checks.fixReason })
      return
    }
    case 'pad-number': {
      // The backend writes a number with all its digits by itself.
      const { number } = await client.call('dossiers.get', { id })
      await client.call('dossiers.update', { id, fields: { number } })
      return
    }
    case 'count-pages-on': {
      const papers = await client.call('documents.list', { dossierId: id })
      const rows = papers
        .filter(({ pageFrom, pageTo }) => pageFrom !== null || pageTo !== null)
        .map((paper) => ({ id: paper.id, cells: { pageFrom: '', pageTo: '' } }))
      if (rows.length > 0) await client.call('documents.enter', { dossierId: id, rows })
      return
    }
    case 'restore-from-bin':
      await client.call('bin.restoreDossiers', { ids: [id] })
      return
  }
}

export function useFix(): { readonly fix: (finding: CheckFinding) => void; readonly busy: boolean } {
  const { client } = useBackend()
  const { mutate, isPending } = useMutation({
    mutationFn: (finding: CheckFinding) => fix(client, finding),
    onSuccess: () => tell(vi.checks.fixed),
    onError: tellFailure,
  })
  return { fix: mutate, busy: isPending }
}
