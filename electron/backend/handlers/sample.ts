import { join } from 'node:path'
import { AppError } from '../../../shared/app-error.ts'
import { sampleUuid } from '../../../shared/model/sample.ts'
import { loadSample } from '../../storage/rules/load-sample.ts'
import type { AnyoneContext, ArchiveHandlers, JobContext } from '../context.ts'
import { withAsar } from '../ignore-asar.ts'
import { makeSample } from '../sample/make-sample.ts'
import {
  assertEmpty,
  type BuildingFolders,
  buildBeside,
  moveToEmpty,
  replaceSample,
  sampleExists,
  sampleFolder,
} from '../sample/sample-folder.ts'

/** Makes the sample at a desk of its own: the archive that is open here stays open. */
async function build(
  { archive, papers }: BuildingFolders,
  { host, places, progress, rules, signal, startBeside }: AnyoneContext & JobContext,
): Promise<void> {
  const sample = withAsar(() => loadSample(join(places.resources, 'sample')))
  const [fonds] = sample.archive.fonds
  const inventory = fonds?.inventories[0]
  if (fonds === undefined || inventory === undefined) throw new Error('the sample has no fonds')
  const backend = withAsar(startBeside)
  try {
    await backend.desk.create({
      folder: archive,
      fonds: fonds.fields,
      inventory: inventory.fields,
      officer: sample.archive.officer,
      uuid: sampleUuid,
    })
    await makeSample({
      sample,
      backend,
      papersFolder: papers,
      fontsFolder: join(places.resources, 'fonts'),
      spawner: host.spawner,
      kindLabel: (id) => rules.documentKinds.entries.find((kind) => kind.id === id)?.label ?? id,
      progress,
      signal,
    })
  } finally {
    await backend.close()
  }
  if (signal.aborted) throw new AppError('cancelled')
}

export const sampleHandlers: ArchiveHandlers['sample'] = {
  make: async ({ anew }, context) => {
    const { desk, places } = context
    const folder = sampleFolder(places)
    if (sampleExists(places) && !anew) return { made: false, folder }
    await buildBeside(folder, async (folders) => {
      await build(folders, context)
      if (desk.current?.folder.root === folder) await desk.close()
      replaceSample(places, folders.archive)
    })
    return { made: true, folder }
  },

  makeIn: async ({ folder }, context) => {
    const { path: target, shown } = context.grants.take(folder)
    assertEmpty(target)
    await buildBeside(target, async (folders) => {
      await build(folders, context)
      moveToEmpty(folders.archive, target)
    })
    return { made: true, folder: shown }
  },

  open: async (_, { desk, places }) => {
    await desk.open(sampleFolder(places))
    return desk.state()
  },
}
