import { count } from './counted.ts'

/** Taking back and doing again. */
export const historyText = {
  undo: 'Hoàn tác',
  redo: 'Làm lại',
  undoStep: (what: string) => `Hoàn tác: ${what}`,
  redoStep: (what: string) => `Làm lại: ${what}`,
  nothingToUndo: 'Chưa có gì để hoàn tác',
  nothingToRedo: 'Chưa có gì để làm lại',
  undone: (what: string) => `Đã hoàn tác: ${what}`,
  redone: (what: string) => `Đã làm lại: ${what}`,
  undoneSteps: (steps: number) => `Đã hoàn tác ${count(steps)} thao tác.`,
  redoneSteps: (steps: number) => `Đã làm lại ${count(steps)} thao tác.`,
  recent: 'Các thao tác gần đây',
  recentIntro:
    'Mới nhất ở trên. Chọn một dòng: mọi thao tác từ trên xuống đến dòng ấy được hoàn tác; dòng đã hoàn tác thì được làm lại.',
  recentEmpty: 'Chưa có thao tác nào trong kho này để hoàn tác.',
  list: 'Danh sách thao tác',
  now: 'Hiện tại',
  takenBack: 'đã hoàn tác',
  undoMany: (steps: number) => `Hoàn tác ${count(steps)} thao tác`,
  redoMany: (steps: number) => `Làm lại ${count(steps)} thao tác`,
} as const
