import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { cataloguePages } from './damage/catalogue-pages.ts'
import { storedFiles } from './damage/stored-files.ts'
import type { Proof } from './support/proof.ts'

/** R5, R6, R7: damage is found and named, and nothing sound is called damaged. */
export const damageProof: Proof = {
  name: 'damage',
  claim:
    'each damage of stored files named rightly, no false alarm; a damaged catalogue opened safely or named',
  begin: async (folder) => {
    for (const name of ['tệp', 'danh mục']) mkdirSync(join(folder, name))
    return {
      arms: [...(await storedFiles(join(folder, 'tệp'))), await cataloguePages(join(folder, 'danh mục'))],
    }
  },
}
