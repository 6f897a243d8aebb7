import {
  GlobalWorkerOptions,
  getDocument,
  PasswordException,
  type PDFDocumentProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { FileSource } from './file-source.ts'
import { PdfDataFiles, pdfWorkerUrl } from './pdf-data-files.ts'

GlobalWorkerOptions.workerSrc = pdfWorkerUrl

export interface OpenPdf {
  readonly document: PDFDocumentProxy
  close(): Promise<void>
}

/** A file that does not open without a password or a key we have not. */
export class EncryptedPdf extends Error {}

/** Opens a PDF for reading its text: no network, no fonts of the system, no pictures, errors passed over. */
export async function openPdf(source: FileSource): Promise<OpenPdf> {
  const task = getDocument({
    range: source.range(),
    rangeChunkSize: 1 << 14,
    disableAutoFetch: true,
    disableStream: true,
    BinaryDataFactory: PdfDataFiles,
    useWorkerFetch: false,
    disableFontFace: true,
    useSystemFonts: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    disableWorkerRendering: true,
    // No picture is as small as that: none is decoded, their decoders are the most attacked part of a reader.
    maxImageSize: 0,
    useWasm: false,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: 0,
  })
  const close = () => task.destroy()
  try {
    return { document: await task.promise, close }
  } catch (error) {
    await close()
    if (error instanceof PasswordException) throw new EncryptedPdf()
    // Handlers that pdf.js does not know, e.g. encryption for the holder of a certificate.
    if (error instanceof Error && /encrypt/i.test(error.message)) throw new EncryptedPdf()
    throw error
  }
}
