import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DocumentId, DossierId } from '../../../shared/model/ids.ts'
import { makePdf } from '../../support/make-pdf.ts'
import type { ProofBackend } from '../support/proof-backend.ts'

type Act = (turn: number) => Promise<unknown>

const questions = [
  'nghị quyết',
  'dang bo xa',
  'bau cu dai bieu',
  'kiểm tra giám sát',
  '"chi bộ"',
  'nong thon',
]

/** What an office does all day, one act after another, each drawn by lot: every fifth or so changes something. */
export async function scriptedUser(backend: ProofBackend, folder: string, random: () => number) {
  const { client, token } = backend
  const ids = await client.call('documents.ids', {})
  const below = (limit: number) => Math.floor(random() * limit)
  const one = (): DocumentId => ids[below(ids.length)] ?? (1 as DocumentId)
  const sorts = ['order', 'date', 'title', 'signer'] as const
  const acts: readonly (readonly [weight: number, act: Act])[] = [
    [20, () => client.call('search.find', { question: questions[below(questions.length)] ?? '' })],
    [
      20,
      () =>
        client.call('documents.page', {
          sort: { by: sorts[below(4)] ?? 'order' },
          offset: below(ids.length),
        }),
    ],
    [10, () => client.call('documents.page', { filter: { words: questions[below(6)] ?? '' } })],
    [10, () => client.call('documents.get', { id: one() })],
    [5, () => client.call('authorities.suggest', { kind: 'person', typed: 'hoang' })],
    [5, () => client.call('dossiers.tree', {})],
    [3, () => client.call('archive.stats', {})],
    [3, () => client.call('history.list', {})],
    [10, (turn) => client.call('documents.update', { id: one(), fields: { note: `lượt ${turn}` } })],
    [
      4,
      (turn) =>
        client.call('documents.enter', {
          rows: Array.from({ length: 50 }, () => ({ id: one(), cells: { note: `loạt ${turn}` } })),
        }),
    ],
    [3, (turn) => changeAndTakeBack(turn)],
    [2, (turn) => fileOne(turn)],
  ]
  async function changeAndTakeBack(turn: number): Promise<void> {
    await client.call('documents.update', { id: one(), fields: { note: `thử ${turn}` } })
    await client.call('history.undo', {})
    await client.call('history.redo', {})
  }

  const whole = acts.reduce((sum, [weight]) => sum + weight, 0)

  async function fileOne(turn: number): Promise<void> {
    const source = join(folder, 'giấy mới.pdf')
    writeFileSync(source, await makePdf([`Tờ trình số ${turn} ${random()}`]))
    const report = await client.call('files.file', {
      dossierId: (1 + below(40)) as DossierId,
      sources: [token(source)],
    })
    const [refused] = report.refused
    if (refused !== undefined) throw new Error(refused.message)
  }

  return async (turn: number): Promise<void> => {
    let left = random() * whole
    for (const [weight, act] of acts) {
      left -= weight
      if (left > 0) continue
      await act(turn)
      return
    }
  }
}
