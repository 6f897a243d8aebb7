import { PDFDataRangeTransport } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Bytes asked for first: enough for the end of most papers' beginnings. */
const firstBytes = 65_536

/** The paper behind the ticket is no longer there. */
export class PaperGone extends Error {}

async function fetchRange(address: string, begin: number, end: number): Promise<Response> {
  const answer = await fetch(address, { headers: { range: `bytes=${begin}-${end - 1}` } })
  if (!answer.ok) throw new PaperGone()
  return answer
}

/** Hands pdf.js the ranges it asks for: on schemes of our own it would fetch a paper whole by itself. */
class TicketTransport extends PDFDataRangeTransport {
  readonly #address: string
  readonly #onGone: () => void

  constructor(address: string, length: number, initial: Uint8Array, onGone: () => void) {
    super(length, initial)
    this.#address = address
    this.#onGone = onGone
  }

  override requestDataRange(begin: number, end: number): void {
    fetchRange(this.#address, begin, end)
      .then(async (answer) => this.onDataRange(begin, new Uint8Array(await answer.arrayBuffer())))
      .catch(() => this.#onGone())
  }
}

/** A source for `getDocument`; rejects with PaperGone when the file cannot be read. */
export async function ticketSource(ticket: string, onGone: () => void): Promise<PDFDataRangeTransport> {
  const address = `/bytes/${ticket}`
  const answer = await fetchRange(address, 0, firstBytes)
  const length = Number(/\/(\d+)$/.exec(answer.headers.get('content-range') ?? '')?.[1] ?? 0)
  const initial = new Uint8Array(await answer.arrayBuffer())
  return new TicketTransport(address, length, initial, onGone)
}
