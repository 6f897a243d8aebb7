import { basename, join } from 'node:path'
import { AppError } from '../../../shared/app-error.ts'
import type { Progress } from '../../../shared/contract/define.ts'
import type { DocumentId, DossierId } from '../../../shared/model/ids.ts'
import type { Sample, SamplePaper } from '../../../shared/model/sample.ts'
import { program } from '../../../shared/program.ts'
import { fieldsOfPaper } from '../../domain/sample/fields-of-paper.ts'
import { sheetOfPaper } from '../../domain/sample/sheet-of-paper.ts'
import { createPaperMaker, type PaperMaker } from '../processes/paper-maker.ts'
import type { ProcessSpawner } from '../processes/process-spawner.ts'
import type { Backend } from '../start-backend.ts'
import { layOutCatalogue } from './lay-out-catalogue.ts'

export interface SampleWork {
  readonly sample: Sample
  /** With the new archive open in it. */
  readonly backend: Pick<Backend, 'client' | 'grants'>
  /** A folder for the papers before they are filed; whoever made it removes it. */
  readonly papersFolder: string
  readonly fontsFolder: string
  readonly spawner: ProcessSpawner
  readonly kindLabel: (id: string) => string
  readonly progress: (progress: Progress) => void
  readonly signal: AbortSignal
}

/** Papers with the ids they were filed under. */
type Filed = Map<string, DocumentId>

/** Fills a new archive by the same calls as everyone: dossiers, papers, what is said of them, and how they hang together. */
export async function makeSample(work: SampleWork): Promise<void> {
  const { backend, progress, sample, signal } = work
  const { client } = backend
  const dossiers = await layOutCatalogue(client, sample)
  const maker = createPaperMaker(work.spawner)
  const filed: Filed = new Map()
  const total = sample.papers.length
  try {
    let coming = makeFile(work, maker, sample.papers[0])
    for (const [done, paper] of sample.papers.entries()) {
      progress({ done, total, label: paper.fields.title ?? paper.file ?? '' })
      const file = await coming
      // The next one is made while this one is filed.
      coming = makeFile(work, maker, sample.papers[done + 1])
      const dossier = dossiers(paper.dossier)
      const id = file === null ? null : await fileOne(work, file, dossier)
      filed.set(paper.key, await catalogue(work, paper, dossier, id))
    }
  } finally {
    maker.close()
  }
  await linkPapers(work, filed)
  await fillLines(work)
  for (const { dossier, fields } of sample.archive.finished) {
    await client.call('dossiers.update', { id: dossiers(dossier), fields })
  }
  progress({ done: total, total, label: '' })
  // Whoever opens the sample finds every word in it at once.
  await client.call('files.readWaiting', {}, { signal })
  assertGoesOn(signal)
}

function assertGoesOn(signal: AbortSignal): void {
  if (signal.aborted) throw new AppError('cancelled')
}

/** Makes the file of a paper; null where it is kept on paper only, or there is no paper any more. */
function makeFile(
  work: SampleWork,
  maker: PaperMaker,
  paper: SamplePaper | undefined,
): Promise<string | null> {
  const made = madeFile(work, maker, paper)
  // Whoever waits for it hears of a failure; without a listener it would end the whole program.
  made.catch(() => undefined)
  return made
}

async function madeFile(
  { sample, fontsFolder, kindLabel, papersFolder, signal }: SampleWork,
  maker: PaperMaker,
  paper: SamplePaper | undefined,
): Promise<string | null> {
  if (paper === undefined || paper.file === null) return null
  assertGoesOn(signal)
  const target = join(papersFolder, paper.file)
  const sheet = sheetOfPaper(paper, sample, kindLabel)
  await maker.make(
    {
      target,
      fontsFolder,
      sheet,
      form: paper.form,
      seed: paper.key,
      properties: {
        title: paper.fields.title ?? '',
        author: sheet.committee ?? '',
        day: paper.fields.date?.text.slice(0, 10) ?? '',
        program: program.name,
      },
      password: sample.archive.password,
    },
    signal,
  )
  return target
}

async function fileOne(
  { backend, signal }: SampleWork,
  path: string,
  dossierId: DossierId,
): Promise<DocumentId> {
  const shown = basename(path)
  const sources = [backend.grants.grant({ path, shown })]
  const report = await backend.client.call('files.file', { dossierId, sources }, { signal })
  const done = report.filed[0]
  if (done !== undefined) return done.documentId
  assertGoesOn(signal)
  throw new AppError('sample-not-made', { problem: report.refused[0]?.message ?? shown })
}

/** What is said of a paper; one that waits on the work list keeps its file's name only. */
async function catalogue(
  { backend: { client }, sample }: SampleWork,
  paper: SamplePaper,
  dossierId: DossierId,
  id: DocumentId | null,
): Promise<DocumentId> {
  const head = paper.head === null ? undefined : sample.archive.heads[paper.head]
  const fields = paper.catalogued ? fieldsOfPaper(paper, head) : {}
  if (id === null) return (await client.call('documents.create', { dossierId, fields })).id
  if (paper.catalogued) await client.call('documents.update', { id, fields })
  return id
}

/** The officer of the invented commune has accepted what the program proposed. */
async function fillLines({ backend: { client }, signal }: SampleWork): Promise<void> {
  for (const { id: congressId } of await client.call('congresses.list', {})) {
    assertGoesOn(signal)
    const proposals = await client.call('completeness.proposals', { congressId })
    const fillings = proposals.map(({ document, line: { groupId, lineId } }) => ({
      documentId: document.id,
      line: { groupId, lineId },
    }))
    if (fillings.length > 0) await client.call('completeness.fillMany', { congressId, fillings })
  }
}

async function linkPapers({ backend: { client }, sample, signal }: SampleWork, filed: Filed): Promise<void> {
  for (const { key, links } of sample.papers) {
    assertGoesOn(signal)
    for (const { to, ...link } of links) {
      const ends = { from: filed.get(key), to: filed.get(to) }
      if (ends.from === undefined || ends.to === undefined) throw new Error(`${key}: no paper ${to}`)
      await client.call('links.add', { from: ends.from, to: ends.to, ...link })
    }
  }
}
