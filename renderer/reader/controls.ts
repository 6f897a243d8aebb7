import { text } from './text.ts'

/** A button of the toolbar: a short sign, its name for everybody. */
function button(sign: string, name: string, press: () => void): HTMLButtonElement {
  const element = document.createElement('button')
  element.type = 'button'
  element.textContent = sign
  element.title = name
  element.setAttribute('aria-label', name)
  element.addEventListener('click', press)
  return element
}

export interface Deeds {
  readonly togglePageList: () => void
  readonly goTo: (page: number) => void
  readonly step: (by: 1 | -1) => void
  readonly zoomStep: (direction: 1 | -1) => void
  readonly fitWidth: () => void
  readonly fitPage: () => void
  readonly rotate: () => void
  readonly find: () => void
}

/** The toolbar; `show` says page, pages and zoom. */
export function buildBar(bar: HTMLElement, deeds: Deeds) {
  bar.setAttribute('aria-label', text.toolbar)
  const page = document.createElement('input')
  page.inputMode = 'numeric'
  page.size = 3
  page.setAttribute('aria-label', text.page)
  page.addEventListener('focus', () => page.select())
  page.addEventListener('change', () => deeds.goTo(Number(page.value)))
  const pages = document.createElement('span')
  const percent = document.createElement('span')
  percent.className = 'percent'
  const gap = () => Object.assign(document.createElement('span'), { className: 'gap' })
  bar.replaceChildren(
    button(text.pageListShort, text.pageList, deeds.togglePageList),
    button('▲', text.previous, () => deeds.step(-1)),
    button('▼', text.next, () => deeds.step(1)),
    page,
    pages,
    gap(),
    button('−', text.zoomOut, () => deeds.zoomStep(-1)),
    percent,
    button('+', text.zoomIn, () => deeds.zoomStep(1)),
    button(text.fitWidthShort, text.fitWidth, deeds.fitWidth),
    button(text.fitPageShort, text.fitPage, deeds.fitPage),
    button(text.rotateShort, text.rotate, deeds.rotate),
    gap(),
    button(text.findShort, text.find, deeds.find),
  )
  return {
    show: (at: number, all: number, zoom: number) => {
      if (document.activeElement !== page) page.value = String(at)
      pages.textContent = text.of(all)
      percent.textContent = `${zoom}%`
    },
    focusPage: () => page.focus(),
  }
}

export interface FindDeeds {
  readonly find: (question: string) => void
  readonly step: (direction: 1 | -1) => void
  readonly close: () => void
}

/** The find bar; Enter goes on, Shift+Enter back, Escape closes. */
export function buildFindBar(form: HTMLFormElement, deeds: FindDeeds) {
  form.setAttribute('role', 'search')
  const box = document.createElement('input')
  box.type = 'search'
  box.placeholder = text.findPlaceholder
  box.setAttribute('aria-label', text.findLabel)
  const state = document.createElement('output')
  let asked = ''
  let waiting: ReturnType<typeof setTimeout> | undefined
  const ask = () => {
    clearTimeout(waiting)
    asked = box.value
    state.value = asked.trim() === '' ? '' : text.finding
    deeds.find(asked)
  }
  box.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = setTimeout(ask, 200)
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (box.value === asked) deeds.step(1)
    else ask()
  })
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && event.shiftKey) {
      event.preventDefault()
      deeds.step(-1)
    }
  })
  form.replaceChildren(
    box,
    state,
    button('▲', text.findPrevious, () => deeds.step(-1)),
    button('▼', text.findNext, () => deeds.step(1)),
    button('✕', text.findClose, deeds.close),
  )
  return {
    open: () => {
      form.hidden = false
      box.focus()
      box.select()
    },
    close: () => {
      form.hidden = true
      asked = ''
      state.value = ''
    },
    isOpen: () => !form.hidden,
    show: (at: number, all: number) => {
      state.value = box.value.trim() === '' ? '' : all === 0 ? text.foundNone : text.found(at, all)
    },
  }
}
