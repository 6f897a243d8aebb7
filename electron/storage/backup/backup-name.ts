/** The beginning of a text that fits into so many bytes of UTF-8; characters stay whole. */
export function shortened(text: string, bytes: number): string {
  let short = ''
  for (const character of text) {
    if (Buffer.byteLength(short + character) > bytes) break
    short += character
  }
  return short
}

/** A name that Windows, sticks (FAT) and Linux all take; with what stands around it, it stays below 255 bytes. */
function plainName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return shortened(plain, 150).replace(/[. ]+$/, '')
}

const two = (value: number): string => String(value).padStart(2, '0')

/** “Sao lưu <archive> 2026-11-23 10.32.05”, in the time of this PC. */
export function backupName(archive: string, now: Date): string {
  const day = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-')
  const time = [now.getHours(), now.getMinutes(), now.getSeconds()].map(two).join('.')
  return ['Sao lưu', plainName(archive), day, time].filter((part) => part !== '').join(' ')
}

/** Stands behind the name of a backup in which originals are missing or damaged. */
export const incompleteMark = ' - CHƯA TRỌN VẸN'

/** Stands behind the name of a backup that read back differently: it is not to be used. */
export const brokenMark = ' - HỎNG, KHÔNG DÙNG'
