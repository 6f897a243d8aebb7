import type { Mark } from '../model/rules.ts'

/** How sure a rule is, in words for people. */
export const ruleMarks: Readonly<Record<Mark, { readonly label: string; readonly sentence: string }>> = {
  S: { label: 'Có văn bản', sentence: 'Có trong văn bản đã công bố.' },
  P: { label: 'Theo thực tế', sentence: 'Theo cách làm thực tế, chưa phải quy định.' },
  K: { label: 'Chưa đối chiếu', sentence: 'Biết chung, chưa đối chiếu với văn bản.' },
  I: { label: 'Suy ra', sentence: 'Suy ra từ quy định, văn bản không nói thẳng.' },
  '?': { label: 'Chưa tìm thấy', sentence: 'Chưa tìm thấy văn bản; chỉ là gợi ý, văn phòng tự quyết định.' },
}
