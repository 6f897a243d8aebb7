import { randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { Readable } from 'node:stream'
import { protocol } from 'electron'
import { readerOrigin, windowOrigin } from '../../shared/protocol.ts'

const builtFiles = join(import.meta.dirname, '../renderer')

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.pfb': 'application/octet-stream',
  '.bcmap': 'application/octet-stream',
  '.wasm': 'application/wasm',
  '.icc': 'application/octet-stream',
}

const closing = `base-uri 'none'; form-action 'none'`

const windowPolicy = (nonce: string) =>
  `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; img-src 'self' blob: data:; ` +
  `font-src 'self'; connect-src 'self'; frame-src paper:; worker-src 'self'; ${closing}; frame-ancestors 'none'`

const readerPolicy = (nonce: string) =>
  `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'nonce-${nonce}'; ` +
  `img-src 'self' blob: data:; font-src 'self'; connect-src 'self'; worker-src 'self'; ${closing}; ` +
  `frame-ancestors ${windowOrigin}`

/** Must run before the app is ready. */
export function registerSchemes(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true }
  protocol.registerSchemesAsPrivileged([
    { scheme: new URL(windowOrigin).protocol.slice(0, -1), privileges },
    { scheme: new URL(readerOrigin).protocol.slice(0, -1), privileges },
  ])
}

const plain = (status: number): Response => new Response(null, { status })

/** A built file with the policy of its origin; a path that leaves the folder is not found. */
async function builtFile(pathname: string, policy: (nonce: string) => string): Promise<Response> {
  const path = normalize(join(builtFiles, decodeURIComponent(pathname)))
  if (!path.startsWith(builtFiles + sep) || path.includes('\0')) return plain(404)
  const type = contentTypes[extname(path)]
  if (type === undefined) return plain(404)
  const nonce = randomBytes(16).toString('base64')
  const headers = {
    'content-type': type,
    'content-security-policy': policy(nonce),
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
  }
  try {
    const bytes = await readFile(path)
    if (extname(path) !== '.html') return new Response(new Uint8Array(bytes), { headers })
    return new Response(bytes.toString('utf8').replaceAll('%NONCE%', nonce), {
      headers: { ...headers, 'cache-control': 'no-store' },
    })
  } catch {
    return plain(404)
  }
}

export function serveWindow(): void {
  protocol.handle('app', (request) => {
    const url = new URL(request.url)
    if (request.method !== 'GET' || url.origin !== originOf(windowOrigin)) return plain(404)
    return builtFile(url.pathname, windowPolicy)
  })
}

// `new URL('app://window').origin` is the text 'null' in Node and 'app://window' in Chromium: compare what both give.
const originOf = (address: string): string => new URL(address).origin

/** Tickets the backend gave out, each for one file; the reader may ask for nothing else. */
export interface Papers {
  pathOf(ticket: string): string | undefined
}

export function servePapers(papers: Papers): void {
  protocol.handle('paper', async (request) => {
    const url = new URL(request.url)
    if (request.method !== 'GET' || url.host !== new URL(readerOrigin).host) return plain(404)
    const ticket = /^\/bytes\/([\w-]{20,60})$/.exec(url.pathname)?.[1]
    if (ticket === undefined) return builtFile(url.pathname, readerPolicy)
    const path = papers.pathOf(ticket)
    if (path === undefined) return plain(404)
    return partOf(path, request.headers.get('range'))
  })
}

/** Answers a range, so that a paper of hundreds of pages is not read whole for its first. */
async function partOf(path: string, range: string | null): Promise<Response> {
  try {
    const { size } = await stat(path)
    const asked = /^bytes=(\d+)-(\d*)$/.exec(range ?? '')
    const first = asked ? Number(asked[1]) : 0
    const last = asked?.[2] ? Math.min(Number(asked[2]), size - 1) : size - 1
    if (first > last || first >= size) {
      return new Response(null, { status: 416, headers: { 'content-range': `bytes */${size}` } })
    }
    const stream = Readable.toWeb(createReadStream(path, { start: first, end: last }))
    return new Response(stream as ReadableStream<Uint8Array>, {
      status: asked ? 206 : 200,
      headers: {
        'content-type': 'application/octet-stream',
        'content-length': String(last - first + 1),
        'content-range': `bytes ${first}-${last}/${size}`,
        'accept-ranges': 'bytes',
        'cache-control': 'no-store',
      },
    })
  } catch {
    return plain(410)
  }
}
