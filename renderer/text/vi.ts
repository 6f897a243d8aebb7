import { archiveText } from './vi-archive.ts'
import { binText } from './vi-bin.ts'
import { catalogueText } from './vi-catalogue.ts'
import { commonText } from './vi-common.ts'
import { documentText } from './vi-documents.ts'
import { fileText } from './vi-files.ts'
import { historyText } from './vi-history.ts'
import { quickOpenText } from './vi-quick-open.ts'
import { searchText } from './vi-search.ts'
import { shellText } from './vi-shell.ts'
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
  search: searchText,
  history: historyText,
  bin: binText,
  quickOpen: quickOpenText,
} as const
