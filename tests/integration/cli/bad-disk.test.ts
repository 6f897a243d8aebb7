import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runHoso } from '../../../electron/cli/run-hoso.ts'
import { projectFolder } from '../../support/hoso.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { oddSpawner } from '../../support/worker-spawner.ts'

const folder = temporaryFolder()
const kho = join(folder, 'kho')

/** The command line in this process, with a worker whose disk fails. */
async function onBadDisk(...words: string[]) {
  let out = ''
  let error = ''
  const host = {
    spawner: oddSpawner('bad-disk'),
    serve: () => undefined,
    openOutside: () => Promise.resolve(),
  }
  const places = {
    settings: folder,
    temporary: join(folder, 'tạm'),
    resources: join(projectFolder, 'resources'),
  }
  const streams = { out: (text: string) => (out += text), error: (text: string) => (error += text) }
  const status = await runHoso(words, { host, places }, streams)
  return { status, out, lines: error.trimEnd().split('\n') }
}

interface Answer {
  filed: { path: string; text: string | null }[]
  unread: { path: string; documentId: number; code: string; message: string }[]
}

test('a paper that the disk would not give is filed, and named as not read yet', async () => {
  const papers = [1, 2, 3].map((n) => join(folder, `giấy ${n}.pdf`))
  for (const [at, path] of papers.entries()) writeFileSync(path, `${at === 1 ? 'chữ' : '%PDF-1.4'} ${path}`)
  await onBadDisk('create', kho, '--name', 'Đảng ủy xã Thử')
  const made = await onBadDisk('dossier', kho, '--title', 'Hồ sơ thử', '--json')
  const { code } = JSON.parse(made.out) as { code: string }

  const asJson = await onBadDisk('file', kho, '--dossier', code, ...papers.slice(0, 2), '--json')
  const answer = JSON.parse(asJson.out) as Answer
  expect(asJson.status).toBe(1)
  expect(answer.filed.map(({ text }) => text)).toEqual([null, 'not-pdf'])
  expect(answer.unread).toMatchObject([{ path: papers[0], documentId: 1, code: 'text-not-read' }])
  expect(asJson.lines.map((line) => JSON.parse(line) as unknown)).toContainEqual({ unread: answer.unread[0] })

  const inWords = await onBadDisk('file', kho, '--dossier', code, papers[2] ?? '')
  expect(inWords.status).toBe(1)
  const line = inWords.lines.find((each) => each.includes('chưa đọc được chữ'))
  expect(line).toContain('giấy 3.pdf')
  expect(line).toContain('ổ đĩa báo lỗi')
})
