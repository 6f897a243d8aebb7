import { join } from 'node:path'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import { type PathToken, Sha256 } from '../../../shared/model/ids.ts'
import { healthTitle } from '../../../shared/text/health-words.ts'
import { healthSheet } from '../../domain/forms/health-sheet.ts'
import type { JobContext, ReadContext } from '../context.ts'
import { healthStatement } from '../fixity/health-statement.ts'
import { printSheet } from '../processes/print-sheet.ts'
import { assertOutsideArchive } from './assert-outside-archive.ts'
import { dateLine, localDay, localMoment } from './local-time.ts'

/** The health statement as a PDF at the chosen place. */
export async function printHealth(
  { to, overwrite }: { readonly to: PathToken; readonly overwrite: boolean },
  context: ReadContext & JobContext,
): Promise<CallOutput<'fixity.printHealth'>> {
  const { archive, grants, host, note, now, places, progress, signal } = context
  const target = grants.take(to)
  assertOutsideArchive(target.path, archive.folder)
  progress({ done: 0, total: null, label: healthTitle })
  const statement = healthStatement(context)
  const at = now()
  const printed = await printSheet({
    spawner: host.spawner,
    to: target.path,
    overwrite,
    signal,
    request: {
      fontsFolder: join(places.resources, 'fonts'),
      ...healthSheet(statement, localMoment, dateLine(at)),
      producedOn: localDay(at),
      program: statement.program,
    },
  })
  note({ action: 'health.printed', subject: 'archive', after: { to: target.shown, sha256: printed.sha256 } })
  return { ...printed, to: target.shown, sha256: Sha256.parse(printed.sha256) }
}
