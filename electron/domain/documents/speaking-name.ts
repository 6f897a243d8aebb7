/** Characters that Windows does not allow in a name, and control characters. */
const forbidden = /[<>:"/\\|?*\p{Cc}]/gu
/** Names that Windows keeps for devices, with any ending. */
const device = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

const mostCharacters = 120
/** Most file systems take 255; a copy gets a temporary ending while it is written. */
const mostBytes = 230

/** UTF-8 bytes without Node: this layer has none. */
function bytesOf(text: string): number {
  let bytes = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return bytes
}

const legal = (text: string): string =>
  text.normalize('NFC').replace(/[/\\]/g, '-').replace(forbidden, ' ').replace(/\s+/g, ' ').trim()

/** `.pdf` of “scan.PDF”; nothing where the name has no short ending. */
const endingOf = (fileName: string): string => (/\.[a-z0-9]{1,5}$/i.exec(fileName)?.[0] ?? '').toLowerCase()

/**
 * The name of a copy that leaves the archive: “2020-05-21 Nghị quyết 01-NQ-ĐH - trích yếu.pdf”; the file's own name where
 * nothing is catalogued. Legal on Windows, NFC, at most 120 characters and 230 bytes, never empty.
 */
export function speakingName(paper: {
  readonly kindLabel: string
  readonly number: string
  readonly symbol: string
  readonly date: string | null
  readonly title: string
  readonly fileName: string
}): string {
  const ending = endingOf(paper.fileName)
  const number = [paper.number, paper.symbol].filter(Boolean).join('-')
  const front = [paper.date ?? '', paper.kindLabel, number].filter(Boolean).join(' ')
  const known = [front, paper.title].filter(Boolean).join(' - ')
  const own = paper.fileName.slice(0, paper.fileName.length - ending.length)
  const letters = [...(legal(known) || legal(own) || 'văn bản')]
  while (
    letters.length > mostCharacters - ending.length ||
    bytesOf(letters.join('')) > mostBytes - ending.length
  ) {
    letters.pop()
  }
  const name = letters.join('').replace(/[. ]+$/, '')
  return `${device.test(name) ? `_${name}` : name || 'văn bản'}${ending}`
}
