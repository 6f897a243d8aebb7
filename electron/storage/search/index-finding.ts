import type { Reason } from './index-file.ts'

/** Why an index was built anew, and the same in words that follow a colon. */
export interface IndexFinding {
  readonly reason: Reason
  readonly message: string
}

const messages: Record<Reason, string> = {
  missing: 'tệp chỉ mục không còn trong thư mục kho',
  damaged: 'tệp chỉ mục bị hỏng',
  'other-version': 'chỉ mục do phiên bản khác của chương trình lập ra',
  'out-of-step':
    'chỉ mục không thuộc về danh mục hiện tại (danh mục đã được khôi phục hoặc chép từ nơi khác)',
}

export const indexFinding = (reason: Reason): IndexFinding => ({ reason, message: messages[reason] })
