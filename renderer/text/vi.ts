import { archiveText } from './vi-archive.ts'
import { catalogueText } from './vi-catalogue.ts'
import { commonText } from './vi-common.ts'
import { documentText } from './vi-documents.ts'
import { fileText } from './vi-files.ts'
import { gridText } from './vi-grid.ts'
import { sampleText } from './vi-sample.ts'
import { searchText } from './vi-search.ts'
import { shellText } from './vi-shell.ts'
import { tableText } from './vi-tables.ts'
import { upkeepText } from './vi-upkeep.ts'

/** Every word on the screen. A key that is not here does not compile. */
export const vi = {
  common: commonText,
  shell: shellText,
  archive: archiveText,
  upkeep: upkeepText,
  catalogue: catalogueText,
  documents: documentText,
  files: fileText,
  grid: gridText,
  sample: sampleText,
  search: searchText,
  tables: tableText,
} as const
