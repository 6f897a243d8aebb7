import type { Sample, SamplePaper } from '../../../shared/model/sample.ts'
import type { Sheet } from '../../../shared/worker-protocol/make-paper.ts'

type Signature = Sheet['signatures']['left']

const signatureOf = (lines: readonly string[] | undefined): Signature =>
  lines === undefined || lines.length === 0 ? null : { lines: lines.slice(0, -1), name: lines.at(-1) ?? '' }

/** Days under 10 and months 1 and 2 get a leading 0 (05-HD/VPTW). */
function placeAndDate(place: string, day: string | undefined): string {
  const [year, month, date] = (day ?? '').split('-')
  if (year === undefined || month === undefined || date === undefined) return ''
  return `${place}, ngày ${date} tháng ${Number(month) > 2 ? Number(month) : month} năm ${year}`
}

/** A công văn has no heading: what it is about stands under its number. */
const letterKind = 'cong-van'

/** A paper of the sample as it is printed. */
export function sheetOfPaper(paper: SamplePaper, sample: Sample, kindLabel: (id: string) => string): Sheet {
  const { fields } = paper
  const head = paper.head === null ? undefined : sample.archive.heads[paper.head]
  if (paper.head !== null && head === undefined) throw new Error(`${paper.key}: no head ${paper.head}`)
  const other = sample.papers.find(({ key }) => key === paper.textOf)
  if (paper.textOf !== undefined && other === undefined) throw new Error(`${paper.key}: no ${paper.textOf}`)
  const kind = fields.kind ?? null
  const isLetter = kind === letterKind
  const kindHeading = kind === null || isLetter ? '' : kindLabel(kind).toLocaleUpperCase('vi')
  // Minutes leave the line of place and date empty (regulations.md 5.4).
  const hasDate = kind !== 'bien-ban'
  return {
    higherBody: head?.higherBody ?? null,
    committee: head?.committee ?? null,
    numberAndSymbol: [fields.number, fields.symbol]
      .filter((part) => part !== undefined && part !== '')
      .join('-'),
    placeAndDate: hasDate && head !== undefined ? placeAndDate(head.place, fields.date?.text) : '',
    about: isLetter ? (fields.title ?? '') : '',
    heading: paper.heading ?? kindHeading,
    title: isLetter ? '' : (fields.title ?? ''),
    text: [...paper.text, ...(other?.text ?? [])],
    recipients: paper.recipients,
    signatures: { left: signatureOf(paper.signLeft), right: signatureOf(paper.sign) },
    notice: sample.archive.notice,
  }
}
