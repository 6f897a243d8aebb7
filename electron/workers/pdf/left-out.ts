import type { LeftOutCode } from '../../../shared/worker-protocol/build-pdf.ts'

/** A file whose pages cannot stand in the dossier's PDF; the reason becomes a page and a line of the result. */
export class LeftOutError extends Error {
  readonly code: LeftOutCode
  /** More than the code says, in Vietnamese; null = the plain sentence. */
  readonly detail: string | null

  constructor(code: LeftOutCode, detail: string | null = null, cause?: unknown) {
    super(code, cause === undefined ? undefined : { cause })
    this.name = 'LeftOutError'
    this.code = code
    this.detail = detail
  }
}

const reasons: Readonly<Record<LeftOutCode, string>> = {
  'no-file': 'Tài liệu chỉ có bản giấy, chưa có tệp trong kho lưu trữ',
  missing: 'Không tìm thấy tệp trong kho lưu trữ; hãy chạy “Kiểm tra kho”',
  changed: 'Nội dung tệp không còn đúng như khi nhận vào kho; hãy chạy “Kiểm tra kho”',
  'not-pdf': 'Tệp không phải PDF, JPEG hay PNG nên không ghép được thành trang',
  encrypted: 'Tệp có mật khẩu nên không ghép được',
  unreadable: 'Tệp bị hỏng hoặc không đúng chuẩn PDF nên không ghép được',
  'too-large': 'Tệp cần nhiều bộ nhớ hoặc thời gian hơn mức cho phép nên không ghép được',
}

/** One Vietnamese sentence: the reason and, where known, more about it. */
export function leftOutSentence(code: LeftOutCode, detail: string | null): string {
  return detail === null || detail === '' ? `${reasons[code]}.` : `${reasons[code]}: ${detail}.`
}

/** Any failure of one file as a reason to leave it out. */
export function asLeftOut(error: unknown): LeftOutError {
  if (error instanceof LeftOutError) return error
  const words = error instanceof Error ? error.message : String(error)
  // What V8 says when a buffer or an array would not fit.
  if (/allocation failed|invalid (array|typed array|string) length/i.test(words)) {
    return new LeftOutError('too-large', null, error)
  }
  return new LeftOutError('unreadable', null, error)
}
