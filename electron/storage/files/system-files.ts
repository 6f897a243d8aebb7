const namesOfSystems = new Set([
  'thumbs.db',
  'ehthumbs.db',
  'desktop.ini',
  '.ds_store',
  '$recycle.bin',
  'system volume information',
])

/** What Windows and macOS put into any folder by themselves: no paper, and no sign that somebody was at it. */
export const isSystemFile = (name: string): boolean =>
  namesOfSystems.has(name.toLowerCase()) || name.startsWith('._')

/** Hidden files, those of the system, and the lock files (`~$…`) of open Office documents. */
export const isHiddenFile = (name: string): boolean =>
  name.startsWith('.') || name.startsWith('~$') || isSystemFile(name)
