import { drawPage } from './page-view.ts'
import { text } from './text.ts'
import type { Viewer } from './viewer.ts'

/** Width of a small picture, pixels. */
const smallWidth = 110

/** The list of pages beside the paper, small pictures drawn as they come into sight. */
export function buildPageList(list: HTMLElement, viewer: Viewer) {
  list.setAttribute('aria-label', text.pages)
  let watcher: IntersectionObserver | null = null

  async function drawSmall(item: HTMLElement): Promise<void> {
    const paper = viewer.paper
    const number = Number(item.dataset['page'])
    if (paper === null || item.querySelector('canvas')) return
    const page = await paper.getPage(number)
    const { width } = page.getViewport({ scale: 1 })
    item.prepend(await drawPage(page, page.getViewport({ scale: smallWidth / width })))
  }

  function fill(): void {
    watcher?.disconnect()
    watcher = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) {
          // A page that cannot be drawn says so in the paper itself; here its number is enough.
          if (isIntersecting) drawSmall(target as HTMLElement).catch(() => undefined)
        }
      },
      { root: list, rootMargin: '50%' },
    )
    list.replaceChildren()
    for (let number = 1; number <= viewer.pages; number += 1) {
      const item = document.createElement('button')
      item.type = 'button'
      item.dataset['page'] = String(number)
      item.setAttribute('aria-label', text.pageNumbered(number))
      item.append(Object.assign(document.createElement('span'), { textContent: String(number) }))
      item.addEventListener('click', () => viewer.goTo(number))
      list.append(item)
      watcher.observe(item)
    }
  }

  return {
    toggle: () => {
      list.hidden = !list.hidden
      if (!list.hidden) fill()
    },
    refill: () => {
      if (!list.hidden) fill()
    },
    show: (page: number) => {
      for (const item of list.querySelectorAll<HTMLElement>('[data-page]')) {
        const current = Number(item.dataset['page']) === page
        if (current) item.setAttribute('aria-current', 'page')
        else item.removeAttribute('aria-current')
        if (current) item.scrollIntoView({ block: 'nearest' })
      }
    },
  }
}
