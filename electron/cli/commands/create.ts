import { AppError } from '../../../shared/app-error.ts'
import { type Command, done } from '../command.ts'
import { givenPath } from '../given-path.ts'

export const create: Command = {
  usage:
    'create <kho> --name <tên phông> [--officer <họ tên>] [--isolated-by <người cho phép> --isolated-document <số văn bản>]',
  help: 'Tạo kho mới trong một thư mục trống',
  words: [1, 1],
  options: ['name', 'officer', 'code', 'committee', 'higher-body', 'isolated-by', 'isolated-document'],
  opensArchive: false,
  run: async (context) => {
    const name = context.option('name')
    if (name === undefined) throw new AppError('option-missing', { option: '--name' })
    const authority = context.option('isolated-by') ?? ''
    const document = context.option('isolated-document') ?? ''
    const folder = givenPath('kho', context.words[0])
    await context.client.call('archive.create', {
      folder: context.token(folder),
      fonds: {
        code: context.option('code') ?? '01',
        name,
        committee: context.option('committee') ?? name,
        higherBody: context.option('higher-body') ?? '',
        note: '',
      },
      inventory: { number: '01', title: '' },
      officer: { name: context.option('officer') ?? 'Dòng lệnh', office: '' },
      isolation: authority === '' && document === '' ? null : { authority, document },
    })
    const fonds = (await context.client.call('fonds.list', {})).map(({ id, code, name: title }) => ({
      id,
      code,
      name: title,
    }))[0]
    return done({ kho: folder, fonds }, [`Đã tạo kho “${name}” tại ${folder}.`])
  },
}
