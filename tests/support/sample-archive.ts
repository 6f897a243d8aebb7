import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hoso } from './hoso.ts'
import { makePdf } from './make-pdf.ts'

/** An archive with one congress and a few papers, made by the command line: where a test begins with something there. */
export async function makeCongressArchive(folder: string): Promise<string> {
  const kho = join(folder, 'Kho mẫu')
  const papers = join(folder, 'giấy')
  mkdirSync(papers, { recursive: true })
  await hoso('create', kho, '--name', 'Đảng ủy xã Dương Quang', '--officer', 'Nông Thị Hà')
  await hoso(
    'congress',
    kho,
    '--ordinal',
    'XVI',
    '--term',
    '2020-2025',
    '--from',
    '2020-05-20',
    '--to',
    '2020-05-21',
  )
  for (const name of ['Nghị quyết đại hội', 'Biên bản đại hội', 'Báo cáo chính trị']) {
    writeFileSync(join(papers, `${name}.pdf`), await makePdf([name, `Trang hai của ${name}.`]))
  }
  await hoso('file', kho, '--dossier', '01.01.0007', papers)
  const sets = [
    'kind=Nghị quyết',
    'number=01-NQ/ĐH',
    'date=21/5/2020',
    'title=Nghị quyết Đại hội',
    'copy=Bản chính',
  ]
  await hoso('document', kho, '1', ...sets.flatMap((set) => ['--set', set]))
  return kho
}
