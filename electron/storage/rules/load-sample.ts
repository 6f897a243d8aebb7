import { type Sample, SampleArchive, SampleAuthorities, SamplePapers } from '../../../shared/model/sample.ts'
import { readChecked } from './load-rules.ts'

const paperFiles = ['papers-2020', 'papers-2020-congress', 'papers-term', 'papers-2025']

/** Reads and checks `resources/sample`. */
export function loadSample(folder: string): Sample {
  return {
    archive: readChecked(folder, 'archive', SampleArchive),
    authorities: readChecked(folder, 'authorities', SampleAuthorities).entries,
    papers: paperFiles.flatMap((name) => readChecked(folder, name, SamplePapers).entries),
  }
}
