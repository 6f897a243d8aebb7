import type { Problem } from '../../../shared/model/archive.ts'
import type { Reason } from './index-file.ts'

const reasons: Record<Reason, string> = {
  missing: 'không còn trong thư mục kho',
  damaged: 'bị hỏng',
  'other-version': 'do phiên bản khác của chương trình tạo ra',
  'out-of-step': 'không khớp với danh mục của kho (danh mục đã được khôi phục hoặc chép từ nơi khác)',
}

/** What `verify` says of an index that was built anew. */
export const indexProblem = (reason: Reason): Problem => ({
  kind: 'index',
  path: 'search.sqlite3',
  subject: null,
  message: `Chỉ mục tìm kiếm ${reasons[reason]}; đã tự dựng lại từ danh mục, không mất dữ liệu nào.`,
})
