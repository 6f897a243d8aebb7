import { join } from 'node:path'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import type { DocumentId, DossierId, PathToken, Sha256 } from '../../../shared/model/ids.ts'
import { program } from '../../../shared/program.ts'
import { coverOf, type LabelOf, paperOf } from '../../domain/forms/dossier-as-pdf.ts'
import { storedPath } from '../../storage/archive-folder.ts'
import { documentsOfDossier } from '../../storage/repositories/documents.ts'
import { getDossier } from '../../storage/repositories/dossiers.ts'
import { getFonds } from '../../storage/repositories/fonds.ts'
import { getInventory } from '../../storage/repositories/inventories.ts'
import type { JobContext, ReadContext } from '../context.ts'
import { buildPdf } from '../processes/build-pdf.ts'
import { assertOutsideArchive } from './assert-outside-archive.ts'
import { localDay } from './local-time.ts'

type Request = { id: DossierId; to: PathToken; overwrite: boolean }

/** A dossier as one PDF at the chosen place: cover, list, papers in order. */
export async function exportDossier(
  { id, to, overwrite }: Request,
  context: ReadContext & JobContext,
): Promise<CallOutput<'dossiers.export'>> {
  const { archive, db, grants, host, note, now, places, progress, rules, signal } = context
  const target = grants.take(to)
  assertOutsideArchive(target.path, archive.folder)
  // Papers that nobody has read yet have no page count to be held against: read them first.
  await archive.writing?.reading.run()
  const dossier = getDossier(db, id)
  const labelOf: LabelOf = (list, wanted) => {
    const entries = list === 'kinds' ? rules.documentKinds.entries : rules.retentionTerms.entries
    return entries.find((entry) => entry.id === wanted)?.label ?? wanted
  }
  const papers = documentsOfDossier(db, id).map((document) =>
    paperOf(dossier, document, labelOf, (sha256) => storedPath(archive.folder, sha256)),
  )
  const built = await buildPdf({
    spawner: host.spawner,
    to: target.path,
    overwrite,
    request: {
      fontsFolder: join(places.resources, 'fonts'),
      dossierCode: dossier.code,
      cover: coverOf(dossier, getFonds(db, dossier.fondsId), getInventory(db, dossier.inventoryId), labelOf),
      papers,
      producedOn: localDay(now()),
      program: `${program.name} ${program.version}`,
    },
    onProgress: ({ done, total }) =>
      progress({ done, total, label: papers[done]?.kindAndTitle ?? dossier.title }),
    signal,
  })
  note({
    action: 'dossier.exported',
    subject: `dossier:${id}`,
    after: { to: target.shown, sha256: built.sha256, pages: built.pages, leftOut: built.leftOut.length },
  })
  return {
    ...built,
    to: target.shown,
    sha256: built.sha256 as Sha256,
    leftOut: built.leftOut.map(({ documentId, code, message }) => ({
      documentId: documentId as DocumentId,
      code,
      message,
    })),
  }
}
