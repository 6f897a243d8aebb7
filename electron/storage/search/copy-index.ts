import { existsSync } from 'node:fs'
import { copyCatalogueFiles } from '../copy-catalogue-files.ts'
import { removeIndex } from './index-file.ts'
import { sealState } from './seal.ts'

/** How often a copy is begun again because the writer came between. */
const attempts = 5

/** Copies an index that its writer may be using; copies nothing where it could not be used anyway. */
export function copyIndex(from: string, to: string): void {
  for (let attempt = 0; attempt < attempts; attempt++) {
    if (!existsSync(from) || sealState(from) === 'broken' || copyCatalogueFiles(from, to)) return
    removeIndex(to)
  }
}
