import { type Command, done } from '../command.ts'
import { givenPath } from '../given-path.ts'

export const sample: Command = {
  usage: 'sample <kho>',
  help: 'Tạo kho mẫu (dữ liệu hư cấu) trong một thư mục trống',
  words: [1, 1],
  options: [],
  opensArchive: false,
  run: async ({ client, job, token, words }) => {
    const folder = givenPath('kho', words[0])
    await client.call('sample.makeIn', { folder: token(folder) }, job)
    return done({ kho: folder }, [`Đã tạo kho mẫu tại ${folder}.`])
  },
}
