import 'pdfjs-dist/legacy/web/pdf_viewer.css'
import { windowOrigin } from '../../shared/protocol.ts'
import type { FromReader, ReaderCommand, ToReader } from '../../shared/reader-messages.ts'
import { buildBar, buildFindBar } from './controls.ts'
import { deedOf, type KeyDeed, keyForWindow } from './keys.ts'
import { CannotShow, openPaper } from './open-paper.ts'
import { buildPageList } from './page-list.ts'
import { printPaper } from './print-paper.ts'
import { Viewer } from './viewer.ts'

const tell = (message: FromReader) => window.parent.postMessage(message, windowOrigin)

function part<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id)
  if (!(found instanceof kind)) throw new Error(`The page has no ${id}.`)
  return found
}

const pages = part('pages', HTMLElement)
// Scrolled by the arrow keys, so it must be able to have the focus.
pages.tabIndex = 0
const viewer = new Viewer(pages, (page, all) => {
  bar.show(page, all, viewer.percent)
  list.show(page)
  if (all > 0) tell({ type: 'page', page, pages: all })
})
const bar = buildBar(part('bar', HTMLElement), {
  togglePageList: () => list.toggle(),
  goTo: (page) => viewer.goTo(page),
  step: (by) => viewer.goTo(viewer.page + by),
  zoomStep: (direction) => viewer.zoomStep(direction),
  fitWidth: () => viewer.zoomTo('width'),
  fitPage: () => viewer.zoomTo('page'),
  rotate: () => viewer.rotate(),
  find: () => findBar.open(),
})
const list = buildPageList(part('page-list', HTMLElement), viewer)
const findBar = buildFindBar(part('find-bar', HTMLFormElement), {
  find: (question) => void viewer.find(question, ({ at, all }) => findBar.show(at, all)),
  step: (direction) => void viewer.findStep(direction).then(({ at, all }) => findBar.show(at, all)),
  close: closeFind,
})
let printing: AbortController | null = null
let mayPrint = false
/** Only the paper asked for last is shown, however long an earlier one takes. */
let asked = ''

function closeFind(): void {
  findBar.close()
  void viewer.endFind()
  pages.focus()
}

function print(): void {
  if (printing !== null || !mayPrint) return
  printing = new AbortController()
  void printPaper(viewer, printing.signal, openPrintDialog).finally(() => {
    printing = null
  })
}

/** The window is told first, so that it does not take a script that stands still for a dead one. */
async function openPrintDialog(): Promise<void> {
  tell({ type: 'print-dialog', open: true })
  // A message leaves only when the script comes to rest, and print() does not let it.
  await new Promise((resolve) => setTimeout(resolve, 50))
  window.print()
  tell({ type: 'print-dialog', open: false })
}

async function open(message: Extract<ToReader, { type: 'open' }>): Promise<void> {
  const { ticket, page, words } = message
  asked = ticket
  mayPrint = message.mayPrint
  printing?.abort()
  findBar.close()
  try {
    await viewer.close()
    const paper = await openPaper(ticket)
    if (asked !== ticket) return void paper.loadingTask.destroy()
    tell({ type: 'opened', pages: paper.numPages })
    await viewer.show(paper, page, words)
    list.refill()
  } catch (error) {
    if (asked === ticket)
      tell({ type: 'failed', reason: error instanceof CannotShow ? error.reason : 'damaged' })
  }
}

const obey: Readonly<Record<ReaderCommand, () => void>> = {
  find: () => findBar.open(),
  print,
  'zoom-in': () => viewer.zoomStep(1),
  'zoom-out': () => viewer.zoomStep(-1),
  'fit-width': () => viewer.zoomTo('width'),
  'fit-page': () => viewer.zoomTo('page'),
  focus: () => pages.focus(),
}

/** True when the key was the reader's; Escape is only while it has something to close. */
function doKey(deed: KeyDeed): boolean {
  switch (deed) {
    case 'leave':
      if (printing !== null) printing.abort()
      else if (findBar.isOpen()) closeFind()
      else tell({ type: 'key', key: 'Escape', code: 'Escape', control: false, shift: false })
      return true
    case 'find':
      findBar.open()
      return true
    case 'find-next':
    case 'find-previous':
      if (!findBar.isOpen()) findBar.open()
      else void viewer.findStep(deed === 'find-next' ? 1 : -1).then(({ at, all }) => findBar.show(at, all))
      return true
    case 'next-page':
    case 'previous-page':
      viewer.goTo(viewer.page + (deed === 'next-page' ? 1 : -1))
      return true
    case 'first-page':
    case 'last-page':
      viewer.goTo(deed === 'first-page' ? 1 : viewer.pages)
      return true
    case 'go-to-page':
      bar.focusPage()
      return true
    case 'zoom-in':
    case 'zoom-out':
    case 'fit-width':
    case 'print':
      obey[deed]()
      return true
  }
}

window.addEventListener('message', (event) => {
  if (event.origin !== windowOrigin || event.source !== window.parent) return
  const message = event.data as ToReader
  if (message.type === 'open') void open(message)
  else if (message.type === 'command') obey[message.command]()
  else if (message.type === 'ping') tell({ type: 'alive' })
  else if (message.type === 'scheme') document.documentElement.style.colorScheme = message.scheme
  else {
    asked = ''
    void viewer.close()
  }
})

document.addEventListener('keydown', (event) => {
  const typing = event.target instanceof HTMLInputElement
  const deed = deedOf(event, typing)
  const forWindow = deed === null ? keyForWindow(event, typing) : null
  if (deed !== null) doKey(deed)
  if (forWindow !== null) tell(forWindow)
  if (deed !== null || forWindow !== null) event.preventDefault()
})

// Files are dropped onto the dossier, never into the reader.
document.addEventListener('dragenter', () => tell({ type: 'drag' }))
for (const kind of ['dragover', 'drop'] as const) {
  document.addEventListener(kind, (event) => event.preventDefault())
}

tell({ type: 'ready' })
