import { describe, expect, test } from 'vitest'
import {
  emptySetup,
  errorsOfStep,
  fondsNameOf,
  setupCall,
} from '../../../renderer/features/archive/setup/setup-fields.ts'
import { typedHead } from '../../../renderer/features/archive/upkeep/typed-head.ts'
import { ArchiveSetup } from '../../../shared/contract/archive.ts'
import { PathToken } from '../../../shared/model/ids.ts'

const filled = {
  ...emptySetup,
  committee: ' Đảng ủy xã Dương Quang ',
  officerName: 'Nguyễn Thị Hạnh',
  folder: { token: PathToken.parse('0123456789abcdef'), shown: 'D:\\Kho' },
}

describe('the set-up', () => {
  test('each step names what it still wants', () => {
    expect(Object.keys(errorsOfStep(0, emptySetup))).toEqual(['committee'])
    expect(Object.keys(errorsOfStep(1, emptySetup))).toEqual(['fondsName'])
    expect(Object.keys(errorsOfStep(2, emptySetup))).toEqual(['officerName', 'folder'])
    expect(errorsOfStep(3, emptySetup)).toEqual({})
  })

  test('proposes the name of the fonds until one is typed', () => {
    expect(fondsNameOf(filled)).toBe('Phông lưu trữ Đảng ủy xã Dương Quang')
    expect(fondsNameOf({ ...filled, fondsName: 'Riêng' })).toBe('Riêng')
    expect(fondsNameOf({ ...filled, fondsName: '' })).toBe('')
    expect(fondsNameOf({ committee: 'x'.repeat(300), fondsName: null })).toHaveLength(200)
  })

  test('refuses what the contract would refuse', () => {
    expect(errorsOfStep(1, { ...filled, fondsCode: '01 A' })).toHaveProperty('fondsCode')
    expect(errorsOfStep(1, { ...filled, inventoryNumber: '12345' })).toHaveProperty('inventoryNumber')
    expect(errorsOfStep(0, { ...filled, committee: 'x'.repeat(201) })).toHaveProperty('committee')
  })

  test('ends in a call that the contract takes', () => {
    expect(setupCall(emptySetup)).toBeNull()
    expect(setupCall({ ...filled, folder: null })).toBeNull()
    const call = setupCall(filled)
    expect(ArchiveSetup.parse(call)).toMatchObject({
      fonds: {
        code: '01',
        name: 'Phông lưu trữ Đảng ủy xã Dương Quang',
        committee: 'Đảng ủy xã Dương Quang',
      },
      inventory: { number: '01' },
      officer: { name: 'Nguyễn Thị Hạnh', office: '' },
    })
  })
})

test('the head of the log as copied from paper', () => {
  expect(typedHead('  ')).toBeNull()
  expect(typedHead(`${'AB'.repeat(16)} \n ${'cd'.repeat(16)}`)).toBe('ab'.repeat(16) + 'cd'.repeat(16))
  expect(typedHead('xyz')).toBe('wrong')
})
