import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { HealthStatement } from '../../../shared/model/health.ts'
import { hoso, type Refusal } from '../../support/hoso.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const folder = temporaryFolder()
const kho = join(folder, 'kho')

test('the health statement says what is known, on the screen and on paper with the head in groups', async () => {
  await hoso('create', kho, '--name', 'Đảng ủy xã Dương Quang')
  const made = await hoso<{ code: string }>('dossier', kho, '--title', 'Văn kiện')
  const paper = join(folder, 'nghị quyết.txt')
  writeFileSync(paper, 'Nghị quyết')
  await hoso('file', kho, '--dossier', made.answer.code, paper)
  mkdirSync(join(folder, 'usb'))
  await hoso('backup', kho, '--to', join(folder, 'usb'))
  expect((await hoso('fixity', kho, '--which', 'all')).answer).toMatchObject({ looked: 1, changed: 0 })

  const to = join(folder, 'phiếu.pdf')
  const { status, answer } = await hoso<HealthStatement & { printed: { pages: number } }>(
    'health',
    kho,
    '--to',
    to,
  )
  expect(status).toBe(0)
  expect(answer).toMatchObject({
    fixity: { files: 1, inPeriod: 1, unchecked: 0 },
    records: { dossiers: 1, documents: 1, files: 1 },
    catalogueWhole: true,
    audit: { chainWhole: true },
    printed: { pages: expect.any(Number) },
  })
  expect(answer.lastBackup?.to).toContain('Sao lưu')
  const text = execFileSync('pdftotext', ['-layout', to, '-'], { encoding: 'utf8' })
  expect(text).toContain('PHIẾU TÌNH TRẠNG KHO')
  expect(text).toContain('ĐẢNG ỦY XÃ DƯƠNG QUANG')
  expect(text).toContain('Không thấy tệp nào bị hỏng hay mất')
  for (const group of answer.audit.head.match(/.{8}/g) ?? []) expect(text).toContain(group)

  const again = await hoso<Refusal>('health', kho, '--to', to)
  expect(again.answer.error.code).toBe('target-exists')
  expect(readFileSync(to).subarray(0, 5).toString()).toBe('%PDF-')
  const inside = await hoso<Refusal>('health', kho, '--to', join(kho, 'phiếu.pdf'))
  expect(inside.answer.error.code).toBe('target-in-archive')
})
