/** Signs that Windows does not allow in a file's name, and control characters. */
const forbidden = /[<>:"/\\|?*\p{Cc}]/gu

/** The name proposed for a file that leaves the archive, short enough for every file system. */
export function fileNameOf(words: string, ending: string): string {
  const clean = words.normalize('NFC').replace(forbidden, '-').replace(/\s+/g, ' ').trim()
  // 255 bytes is the limit of Linux; a Vietnamese letter takes up to three.
  let name = ''
  let bytes = 0
  for (const letter of clean) {
    bytes += new TextEncoder().encode(letter).length
    if (bytes > 200) break
    name += letter
  }
  return `${name.replace(/[. ]+$/, '')}.${ending}`
}
