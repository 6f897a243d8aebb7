import { archiveFolder } from '../../../electron/storage/archive-folder.ts'
import { describeWriter, takeWriterLock } from '../../../electron/storage/writer-lock.ts'

/** Takes an archive's writer lock, says whether it has it, and holds it until its input ends. */
const folder = archiveFolder(process.argv[2] ?? '')
const lock = takeWriterLock(folder)
if ('heldBy' in lock) {
  process.stdout.write(`held ${JSON.stringify(lock.heldBy)}\n`)
} else {
  describeWriter(folder, {
    officer: 'Nông Thị Hà',
    machine: 'VANPHONG-01',
    since: '2026-11-23T03:00:00.000Z',
  })
  process.stdout.write('taken\n')
  process.stdin.resume()
  process.stdin.on('end', () => {
    lock.release()
    process.stdout.write('released\n')
    process.exit(0)
  })
}
