import { existsSync } from 'node:fs'
import { createArchiveFolder } from '../../electron/backend/create-archive-folder.ts'
import { archiveFolder } from '../../electron/storage/archive-folder.ts'
import { configureForWriting, connect, openDriver } from '../../electron/storage/database/database.ts'
import { insertCongress } from '../../electron/storage/repositories/congresses.ts'
import { insertDocument } from '../../electron/storage/repositories/documents.ts'
import { insertDossier } from '../../electron/storage/repositories/dossiers.ts'
import { insertInventory } from '../../electron/storage/repositories/inventories.ts'
import { emptyDocument, newCongress, newDossier, newInventory } from '../../shared/model/empty-records.ts'
import type { CongressId, FondsId, InventoryId } from '../../shared/model/ids.ts'
import { paperMaker, seededRandom } from './generated-papers.ts'

export interface Size {
  readonly dossiers: number
  readonly papersOfDossier: number
  readonly people: number
}

const at = '2026-01-01T00:00:00.000Z'
const families =
  'Nông Hoàng Lý Ma Đặng Triệu Bàn Lường Hà Vũ Phùng Đàm Lò Vi Chu Nguyễn Trần Lê Phạm Đỗ'.split(' ')
const middles = 'Văn Thị Đức Minh Quốc Thanh Hữu Ngọc Xuân Đình Kim Bích Thu Hồng Công'.split(' ')
const givens =
  'An Bình Chi Dũng Đức Giang Hà Hải Hạnh Hoa Huệ Hùng Khánh Lan Linh Mai Nam Nga Oanh Phúc'.split(' ')

/** As many different names as there are people. */
function nameOf(place: number): string {
  const [family, middle, given] = [place % 20, Math.floor(place / 20) % 15, Math.floor(place / 300) % 20]
  const more = Math.floor(place / 6_000)
  return [families[family], middles[middle], ...(more > 0 ? [givens[more % 20]] : []), givens[given]].join(
    ' ',
  )
}

/** A catalogue without files, as large as an office's may grow, the same every time. Answers its folder. */
export function makeLargeArchive(root: string, { dossiers, papersOfDossier, people }: Size): string {
  if (existsSync(root)) return root
  createArchiveFolder(
    {
      folder: root,
      fonds: { code: '01', name: 'Đảng bộ xã Thử Lớn' },
      inventory: { number: '01' },
      officer: { name: 'Người đo', office: '' },
    },
    new Date(at),
  )
  const connection = connect(openDriver(archiveFolder(root).catalogue))
  configureForWriting(connection.driver)
  connection.driver.pragma('synchronous = OFF')
  const random = seededRandom(7)
  const below = (limit: number) => Math.floor(random() * limit)
  const maker = paperMaker(5)
  const make = () => maker.paper({ syllables: 1 })
  let lastInventory = 0 as InventoryId
  let lastCongress = 0 as CongressId
  connection.transaction((db) => {
    const fondsId = 1 as FondsId
    for (let place = 0; place < dossiers; place += 1) {
      const perTerm = Math.ceil(dossiers / 8)
      const term = Math.floor(place / perTerm)
      if (place % perTerm === 0) {
        lastInventory = insertInventory(db, fondsId, {
          ...newInventory,
          number: String(term + 2).padStart(2, '0'),
        })
        lastCongress = insertCongress(db, fondsId, {
          ...newCongress,
          organisation: 'Đảng bộ xã Thử Lớn',
          tier: 'co-so',
          kind: 'dai-bieu',
          ordinal: String(term + 1),
          term: `${1990 + term * 5}-${1995 + term * 5}`,
          openedOn: `${1990 + term * 5}-05-20`,
          closedOn: `${1990 + term * 5}-05-21`,
          title: `Đại hội lần thứ ${term + 1}`,
        })
      }
      const dossierId = insertDossier(
        db,
        {
          inventoryId: lastInventory,
          congressId: place % 3 === 0 ? lastCongress : null,
          groupId: place % 3 === 0 ? 'dien-bien-dai-hoi' : null,
          compilingBody: null,
          personalFiles: false,
        },
        {
          ...newDossier,
          number: String(place + 1).padStart(5, '0'),
          title: `Hồ sơ ${make().title}`.slice(0, 300),
          retention: 'vinh-vien',
        },
      )
      for (let paper = 0; paper < papersOfDossier; paper += 1) {
        const { pages: _, ...fields } = make()
        insertDocument(
          db,
          dossierId,
          {
            ...emptyDocument,
            ...fields,
            date: { text: fields.date, certain: true },
            signer: nameOf(below(people)),
            copy: 'ban-chinh',
            pages: 1 + below(12),
          },
          at,
        )
      }
    }
  })
  connection.close()
  return root
}
