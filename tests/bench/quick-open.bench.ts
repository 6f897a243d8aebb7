/** Names in memory for quick-open: as many as the window keeps, against reading every name anew for each question. */
import { createQuickIndex } from '../../renderer/features/quick-open/quick-index.ts'
import type { QuickItem } from '../../renderer/features/quick-open/quick-item.ts'
import { quickOpenBounds } from '../../shared/model/quick-open.ts'
import { foldedWords } from '../../shared/vietnamese/words.ts'
import { interleaved, percentile, rounded } from './figures.ts'

const words =
  'nghị quyết về công tác đại hội đảng bộ xã huyện tỉnh báo cáo chính trị kiểm điểm ban chấp hành nhiệm kỳ chương trình hành động tổ chức nhân sự văn kiện đề án kế hoạch giám sát kỷ luật dân vận tuyên giáo'.split(
    ' ',
  )

/** Invented titles, the same in every run. */
function inventedItems(): QuickItem[] {
  let seed = 1
  const next = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return seed % below
  }
  return Array.from({ length: quickOpenBounds.documents }, (_, id) => ({
    key: `document-${id}`,
    kind: 'document' as const,
    id,
    name: Array.from({ length: 14 }, () => words[next(words.length)]).join(' '),
    code: `${next(400)}-NQ/ĐU`,
    about: '',
    otherNames: [],
    dossierId: 1,
  }))
}

const questions = ['nghi', 'nqdh', '45 nq', 'dai hoi dang bo', 'nghi quyet 12']

export async function run(): Promise<void> {
  const items = inventedItems()
  globalThis.gc?.()
  const before = process.memoryUsage().heapUsed
  const index = createQuickIndex()
  const began = performance.now()
  await index.update(items)
  const building = performance.now() - began
  globalThis.gc?.()
  console.log(
    `${items.length} names: built in ${rounded(building)} ms in portions; heap +${rounded((process.memoryUsage().heapUsed - before) / 1e6)} MB`,
  )
  const none: ReadonlySet<string> = new Set()
  const arms: Record<string, () => unknown> = Object.fromEntries(
    questions.flatMap((question) => {
      const wanted = foldedWords(question)
      const readAll = () =>
        items.filter(({ name, code }) => {
          const own = foldedWords(`${code} ${name}`)
          return wanted.every((word) => own.some((candidate) => candidate.startsWith(word)))
        })
      return [
        [question, () => index.find(question, none, 120)],
        [`${question}, all read`, readAll],
      ]
    }),
  )
  const figures = await interleaved(arms, 7)
  const middle = (name: string) => rounded(percentile(figures[name] ?? [], 0.5))
  console.table(
    questions.map((question) => ({
      question,
      'ms, p50': middle(question),
      'all read, ms': middle(`${question}, all read`),
    })),
  )
}
