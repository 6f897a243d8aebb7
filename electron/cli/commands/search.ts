import { AppError } from '../../../shared/app-error.ts'
import { type Command, done } from '../command.ts'

export const search: Command = {
  usage: 'search <kho> <câu hỏi> [--limit n]',
  help: 'Tìm văn bản, gõ có dấu hay không dấu',
  words: [2, Number.POSITIVE_INFINITY],
  options: ['limit'],
  run: async (context) => {
    const limit = context.option('limit') ?? '20'
    if (!/^\d{1,4}$/.test(limit) || Number(limit) < 1 || Number(limit) > 1000) {
      throw new AppError('invalid-input', {
        field: '--limit',
        value: limit,
        reason: 'phải là số từ 1 đến 1000',
      })
    }
    const question = context.words.slice(1).join(' ')
    const answer = await context.client.call('search.find', { question, limit: Number(limit) })
    const hits = answer.hits.map((hit) => ({
      documentId: hit.documentId,
      dossier: hit.dossierCode,
      title: hit.title,
      symbol: hit.symbol,
      date: hit.date?.text ?? null,
      ...(hit.date !== null && !hit.date.certain ? { certain: false } : {}),
      kind: hit.kind,
      page: hit.page,
      snippet: hit.snippet,
      match: hit.match,
    }))
    return done({ question, total: answer.total, tookMs: answer.tookMs, hits, facets: answer.facets }, [
      `Tìm thấy ${answer.total} văn bản.`,
      ...hits.map((hit) => {
        const page = hit.page === null ? '' : `, trang ${hit.page}`
        const text = hit.snippet.map((piece) => piece.text).join('')
        return `${hit.documentId}  ${hit.symbol}  ${hit.title} (hồ sơ ${hit.dossier}${page})\n    ${text.replace(/\s+/g, ' ')}`
      }),
    ])
  },
}
