import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

/** Folder of pdf.js's own data (character maps, standard fonts), beside its code in node_modules. */
const root = new URL('../../', import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs'))

export const pdfWorkerUrl = import.meta.resolve('pdfjs-dist/legacy/build/pdf.worker.mjs')

const folders: Readonly<Record<string, string>> = {
  cMapUrl: 'cmaps/',
  standardFontDataUrl: 'standard_fonts/',
  wasmUrl: 'wasm/',
}

/**
 * Hands pdf.js its data files from the disk, in Node and in Electron alike (there pdf.js takes a utility process
 * for a browser and would fetch). A name comes from the untrusted file: only plain names are looked up.
 */
export class PdfDataFiles {
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const folder = folders[kind]
    if (folder === undefined || !/^[\w-]+(\.\w+)?$/.test(filename))
      throw new Error(`no such data file: ${kind}`)
    return new Uint8Array(await readFile(fileURLToPath(new URL(folder + filename, root))))
  }
}
