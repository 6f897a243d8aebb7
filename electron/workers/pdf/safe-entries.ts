import { PDFArray, PDFDict, PDFHexString, PDFName, type PDFObject, PDFRef, PDFString } from 'pdf-lib'
import type { EntryFilter } from './object-copier.ts'
import type { SourcePdf } from './source-pdf.ts'

/** Entries that never belong into a joined file: scripts, and ties to structures that stay behind. */
const neverCopied = new Set([
  'AA',
  'JS',
  'OpenAction',
  'StructParent',
  'StructParents',
  'Metadata',
  'PieceInfo',
])

const nameAt = (dictionary: PDFDict, key: string): string | undefined => {
  const value = dictionary.lookup(PDFName.of(key))
  return value instanceof PDFName ? value.decodeText() : undefined
}

/** Named destinations of PDF 1.1 (a dictionary) and since (a tree of names). */
function namedDestination(catalogue: PDFDict, name: string): PDFObject | undefined {
  const old = catalogue.lookup(PDFName.of('Dests'))
  const found = old instanceof PDFDict ? old.lookup(PDFName.of(name)) : undefined
  if (found !== undefined) return found
  const names = catalogue.lookup(PDFName.of('Names'))
  const waiting = [names instanceof PDFDict ? names.lookup(PDFName.of('Dests')) : undefined]
  const seen = new Set<PDFDict>()
  for (let node = waiting.pop(); node instanceof PDFDict && !seen.has(node); node = waiting.pop()) {
    seen.add(node)
    const leaves = node.lookup(PDFName.of('Names'))
    for (let index = 0; leaves instanceof PDFArray && index + 1 < leaves.size(); index += 2) {
      const key = leaves.lookup(index)
      if ((key instanceof PDFString || key instanceof PDFHexString) && key.decodeText() === name) {
        return leaves.lookup(index + 1)
      }
    }
    const kids = node.lookup(PDFName.of('Kids'))
    for (let index = 0; kids instanceof PDFArray && index < kids.size(); index += 1) {
      const kid = kids.lookup(index)
      if (kid instanceof PDFDict) waiting.push(kid)
    }
  }
  return undefined
}

/** A destination with its page in it, for a name too; undefined where it leads to no page of this file. */
function explicitDestination(source: SourcePdf, value: PDFObject | undefined): PDFObject | undefined {
  let destination = value instanceof PDFRef ? source.context.lookup(value) : value
  if (
    destination instanceof PDFName ||
    destination instanceof PDFString ||
    destination instanceof PDFHexString
  ) {
    destination = namedDestination(source.catalogue, destination.decodeText())
    if (destination instanceof PDFDict) destination = destination.lookup(PDFName.of('D'))
  }
  if (!(destination instanceof PDFArray)) return undefined
  const page = destination.get(0)
  return page instanceof PDFRef && source.pages.some(({ reference }) => reference === page)
    ? destination
    : undefined
}

/** Only links to an address and to a page of the same paper go on; scripts, programs, other files do not. */
function safeAction(source: SourcePdf, action: PDFObject | undefined): PDFObject | undefined {
  if (!(action instanceof PDFDict)) return action
  const kind = nameAt(action, 'S')
  if (kind === undefined) return action
  const context = source.context
  if (kind === 'URI') {
    const address = action.get(PDFName.of('URI'))
    return address === undefined ? undefined : context.obj({ S: 'URI', URI: address })
  }
  const destination =
    kind === 'GoTo' ? explicitDestination(source, action.lookup(PDFName.of('D'))) : undefined
  return destination === undefined ? undefined : context.obj({ S: 'GoTo', D: destination })
}

/** What an object keeps when it moves from a paper into the dossier's file. */
export function safeEntries(source: SourcePdf): EntryFilter {
  const resolve = (value: PDFObject): PDFObject | undefined =>
    value instanceof PDFRef ? source.context.lookup(value) : value
  return (key, value) => {
    if (neverCopied.has(key)) return undefined
    if (key === 'A' || key === 'PA') return safeAction(source, resolve(value))
    if (key === 'Dest') return explicitDestination(source, value)
    return value
  }
}
