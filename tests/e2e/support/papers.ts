import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makePdf, makeScanPdf } from '../../support/make-pdf.ts'

/** A sentence that stands on page 2 of the resolution only. */
export const sentence = 'Phấn đấu đến năm 2025 tỷ lệ che phủ rừng đạt sáu mươi tám phần trăm.'

/** A folder of papers as a congress leaves them, with everything that can be wrong with one. */
export async function makePapers(folder: string): Promise<{ good: string[]; odd: string[]; folder: string }> {
  const papers = join(folder, 'giấy tờ đại hội')
  mkdirSync(papers, { recursive: true })
  const write = (name: string, bytes: Uint8Array | string): string => {
    const path = join(papers, name)
    writeFileSync(path, bytes)
    return path
  }
  const words = 'Đại hội đại biểu Đảng bộ xã Dương Quang lần thứ XVI, nhiệm kỳ 2020-2025.'
  return {
    folder: papers,
    good: [
      write('01 nghị quyết đại hội.pdf', await makePdf([`NGHỊ QUYẾT\n${words}`, `${sentence}\n${words}`])),
      write(
        '02 biên bản đại hội.pdf',
        await makePdf([`BIÊN BẢN\n${words}\nThư ký đọc lại, mọi người nhất trí.`]),
      ),
      write('03 báo cáo chính trị.pdf', await makePdf(['BÁO CÁO CHÍNH TRỊ', 'Phần một.', 'Phần hai.'])),
    ],
    odd: [
      write('11 bản quét.pdf', await makeScanPdf(2)),
      write('12 hỏng.pdf', (await makePdf(['Trang sẽ bị cắt'])).slice(0, 700)),
      write('13 không phải.pdf', 'chữ thường, không phải PDF'),
      write('14 rỗng.pdf', ''),
    ],
  }
}
