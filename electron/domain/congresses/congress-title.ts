import { congressKinds } from '../../../shared/model/closed-lists.ts'
import type { CongressFields } from '../../../shared/model/congress.ts'

/** “Đại hội đại biểu Đảng bộ xã Dương Quang lần thứ XVI, nhiệm kỳ 2020-2025” (section 4.2 of the rules). */
export const congressTitle = (
  congress: Pick<CongressFields, 'kind' | 'organisation' | 'ordinal' | 'term'>,
): string =>
  `${congressKinds.labels[congress.kind]} ${congress.organisation} lần thứ ${congress.ordinal}, nhiệm kỳ ${congress.term}`
