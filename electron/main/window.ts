import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { app, BrowserWindow, dialog, screen } from 'electron'
import { sampleSwitch, windowOrigin } from '../../shared/protocol.ts'

interface Bounds {
  readonly x?: number
  readonly y?: number
  readonly width: number
  readonly height: number
  readonly maximized?: boolean
}

const boundsFile = () => join(app.getPath('userData'), 'window.json')

/** The place the window had last, if a screen still shows it. */
function lastBounds(): Bounds {
  const usual = { width: 1366, height: 768 }
  if (!existsSync(boundsFile())) return usual
  try {
    const kept: unknown = JSON.parse(readFileSync(boundsFile(), 'utf8'))
    if (!isBounds(kept)) return usual
    const seen = screen.getAllDisplays().some(({ workArea }) => {
      const { x = 0, y = 0 } = kept
      return (
        x < workArea.x + workArea.width - 100 &&
        x + kept.width > workArea.x + 100 &&
        y >= workArea.y - 20 &&
        y < workArea.y + workArea.height - 100
      )
    })
    return seen ? kept : { width: kept.width, height: kept.height }
  } catch {
    return usual
  }
}

const isBounds = (value: unknown): value is Bounds =>
  typeof value === 'object' &&
  value !== null &&
  typeof Reflect.get(value, 'width') === 'number' &&
  typeof Reflect.get(value, 'height') === 'number'

function wantsToDiscard(window: BrowserWindow): boolean {
  const stay = 0
  return (
    dialog.showMessageBoxSync(window, {
      type: 'question',
      message: 'Có thông tin đang nhập chưa lưu.',
      detail: 'Đóng bây giờ thì những gì vừa nhập sẽ mất. Văn bản và tệp đã lưu không bị ảnh hưởng.',
      buttons: ['Ở lại để lưu', 'Đóng, bỏ thay đổi'],
      defaultId: stay,
      cancelId: stay,
    }) !== stay
  )
}

/** `withSample`: the window opens the sample instead of the archive it had last. */
export function createWindow(withSample: boolean): BrowserWindow {
  const bounds = lastBounds()
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 1000,
    minHeight: 600,
    show: false,
    title: 'Hồ Sơ Đại Hội',
    backgroundColor: '#ffffff',
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  })
  if (bounds.maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  // A form with unsaved typing asks to stay open; Electron by itself would leave the window open without a word.
  window.webContents.on('will-prevent-unload', (event) => {
    if (wantsToDiscard(window)) event.preventDefault()
  })
  window.on('close', () => {
    mkdirSync(app.getPath('userData'), { recursive: true })
    const kept = { ...window.getNormalBounds(), maximized: window.isMaximized() }
    writeFileSync(boundsFile(), JSON.stringify(kept))
  })
  void window.loadURL(`${windowOrigin}/index.html${withSample ? `?${sampleSwitch}` : ''}`)
  return window
}
