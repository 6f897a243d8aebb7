import { accountText } from './vi-accounts.ts'
import { archiveText } from './vi-archive.ts'
import { auditText } from './vi-audit.ts'
import { authorityText } from './vi-authorities.ts'
import { binText } from './vi-bin.ts'
import { catalogueText } from './vi-catalogue.ts'
import { commonText } from './vi-common.ts'
import { documentText } from './vi-documents.ts'
import { fileText } from './vi-files.ts'
import { fixityText } from './vi-fixity.ts'
import { gridText } from './vi-grid.ts'
import { historyText } from './vi-history.ts'
import { paperText } from './vi-paper.ts'
import { quickOpenText } from './vi-quick-open.ts'
import { recordText } from './vi-records.ts'
import { checkText, completenessText, deadlineText, ruleText } from './vi-rules.ts'
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
  accounts: accountText,
  audit: auditText,
  upkeep: upkeepText,
  catalogue: catalogueText,
  authorities: authorityText,
  documents: documentText,
  files: fileText,
  fixity: fixityText,
  grid: gridText,
  paper: paperText,
  records: recordText,
  rules: ruleText,
  completeness: completenessText,
  deadlines: deadlineText,
  checks: checkText,
  sample: sampleText,
  search: searchText,
  tables: tableText,
  history: historyText,
  bin: binText,
  quickOpen: quickOpenText,
} as const
