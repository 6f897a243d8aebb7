import { printPartialDate } from '../../../shared/dates/partial-date.ts'
import { copyKinds, secrecyLevels } from '../../../shared/model/closed-lists.ts'
import type { Document } from '../../../shared/model/document.ts'
import type { Dossier, WireDate } from '../../../shared/model/dossier.ts'
import type { Fonds, Inventory } from '../../../shared/model/fonds.ts'
import type { Sha256 } from '../../../shared/model/ids.ts'
import type { BuildPdfCover, BuildPdfPaper } from '../../../shared/worker-protocol/build-pdf.ts'

/** The label of a rule entry; the id itself where the rule data no longer has it. */
export type LabelOf = (list: 'kinds' | 'retentionTerms', id: string) => string

const printed = (date: WireDate | null): string => (date === null ? '' : printPartialDate(date))
const orNull = (text: string): string | null => (text === '' ? null : text)

/** “05-NQ/ĐU”; “(Không số)” as the inventories in use write it. */
export function numberAndSymbol(document: Pick<Document, 'number' | 'symbol'>): string {
  const joined = [document.number, document.symbol].filter((part) => part !== '').join('-')
  return joined === '' ? '(Không số)' : joined
}

/** The words of a cover (form 7 of the rules, fields of section 4.4). */
export function coverOf(
  dossier: Dossier,
  fonds: Fonds,
  inventory: Inventory,
  labelOf: LabelOf,
): BuildPdfCover {
  return {
    higherBody: orNull(fonds.higherBody),
    committee: fonds.committee || fonds.name,
    fondsName: fonds.name,
    fondsCode: fonds.code,
    inventoryNumber: inventory.number,
    dossierNumber: dossier.number,
    box: orNull(dossier.box),
    title: dossier.title,
    start: orNull(printed(dossier.startShown)),
    end: orNull(printed(dossier.endShown)),
    retention: dossier.retention === null ? null : labelOf('retentionTerms', dossier.retention),
    secrecy: dossier.secrecyShown === 'thuong' ? null : secrecyLevels.labels[dossier.secrecyShown],
    documents: String(dossier.documents),
    pages: String(dossier.pages),
  }
}

function keptAt(dossier: Dossier): string | null {
  const places = [
    ['Kho', dossier.store],
    ['giá', dossier.shelf],
    ['hộp', dossier.box],
  ].filter(([, place]) => place !== '')
  return places.length === 0 ? null : places.map(([name, place]) => `${name} ${place}`).join(', ')
}

function noFileReason(dossier: Dossier, document: Document): string | null {
  if (document.secrecy !== 'thuong') {
    return `Văn bản ở mức ${secrecyLevels.labels[document.secrecy]}: không giữ tệp trên máy.`
  }
  if (dossier.personalFiles) return 'Hồ sơ cá nhân: chỉ ghi có và nơi lưu.'
  return null
}

/** One row of the list and the paper behind it. */
export function paperOf(
  dossier: Dossier,
  document: Document,
  labelOf: LabelOf,
  pathOf: (sha256: Sha256) => string,
): BuildPdfPaper {
  const kind = document.kind === null ? '' : labelOf('kinds', document.kind)
  const name = document.title || document.files[0]?.name || ''
  const kindAndTitle = [kind, name].filter((part) => part !== '').join(': ')
  const number = numberAndSymbol(document)
  return {
    documentId: document.id,
    order: document.order,
    numberAndSymbol: number,
    date: printed(document.date),
    kindAndTitle,
    author: document.body,
    copy: document.copy === null ? '' : copyKinds.labels[document.copy],
    note: document.note,
    heading: `${document.order}. ${[number, kindAndTitle].filter((part) => part !== '').join(' ')}`,
    keptAt: keptAt(dossier),
    files: document.files.map((file) => ({
      path: pathOf(file.sha256),
      name: file.name,
      sha256: file.sha256,
      pages: file.pages,
      // A file that could not be read for its text may hang whoever opens the joined copy.
      leaveOut: file.text === 'unreadable' ? 'unreadable' : null,
    })),
    noFileReason: noFileReason(dossier, document),
  }
}
