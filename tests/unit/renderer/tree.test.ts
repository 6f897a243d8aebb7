import { describe, expect, test } from 'vitest'
import { buildTree, titleUnder } from '../../../renderer/features/dossiers/tree/build-tree.ts'
import {
  keysAbove,
  openAtFirst,
  treeMove,
  visibleRows,
} from '../../../renderer/features/dossiers/tree/tree-rows.ts'
import { CongressId, InventoryId } from '../../../shared/model/ids.ts'
import { branch, congress, fonds, inventory } from './samples.ts'

const nodes = buildTree({
  fonds: [fonds(2, '10'), fonds(1, '2')],
  inventories: [inventory(2, 1, '02'), inventory(1, 1, '01'), inventory(3, 2, '01')],
  congresses: [congress(1, '2015-05-01'), congress(2, '2020-05-20'), congress(3, '2010-01-01')],
  dossiers: [
    branch(3, { congressId: CongressId.parse(2), uncatalogued: 2 }),
    branch(1, { congressId: CongressId.parse(2), secrecy: 'mat' }),
    branch(2, { congressId: CongressId.parse(1) }),
    branch(4, { year: '2021' }),
    branch(5, { year: '2022' }),
    branch(6),
    branch(7, { inventoryId: InventoryId.parse(2), uncatalogued: 1 }),
  ],
})
const all = new Set(['fonds-1', 'fonds-2', 'inventory-1', 'inventory-2', 'inventory-3', 'congress-2'])
const keys = (open: ReadonlySet<string>) => visibleRows(nodes, open).map(({ node }) => node.key)

describe('the tree of dossiers', () => {
  test('fonds by number, congresses and years the newest first, those without a date last', () => {
    expect(keys(all)).toEqual([
      'fonds-1',
      'inventory-1',
      'congress-2',
      'dossier-1',
      'dossier-3',
      'congress-1',
      'year-1-2022',
      'year-1-2021',
      'year-1-none',
      'inventory-2',
      'year-2-none',
      'fonds-2',
      'inventory-3',
    ])
  })

  test('counts what waits and keeps the highest secrecy up to the root', () => {
    expect(nodes[0]).toMatchObject({ key: 'fonds-1', uncatalogued: 3, secrecy: 'mat' })
    expect(nodes[0]?.children[1]).toMatchObject({ key: 'inventory-2', uncatalogued: 1, secrecy: 'thuong' })
  })

  test('a line knows its level, its place and whether it is open', () => {
    const line = visibleRows(nodes, all).find(({ node }) => node.key === 'dossier-3')
    expect(line).toMatchObject({ level: 4, place: 2, siblings: 2, expanded: false, parentKey: 'congress-2' })
  })

  test('the way down to a node; none for one that is not there', () => {
    expect(keysAbove(nodes, 'dossier-3')).toEqual(['fonds-1', 'inventory-1', 'congress-2'])
    expect(keysAbove(nodes, 'dossier-99')).toEqual([])
  })

  test('opens at first as far as there is no choice', () => {
    expect(openAtFirst(nodes)).toEqual(['fonds-1', 'fonds-2'])
    expect(openAtFirst(nodes.slice(1))).toEqual(['fonds-2', 'inventory-3'])
  })

  test('a dossier does not repeat the name of the congress above it', () => {
    const name = 'Đại hội đại biểu Đảng bộ xã Dương Quang lần thứ XVI, nhiệm kỳ 2020-2025'
    expect(titleUnder(name, `Hồ sơ bầu cử tại ${name}`)).toBe('Hồ sơ bầu cử tại Đại hội')
    expect(titleUnder(name, 'Hồ sơ khác')).toBe('Hồ sơ khác')
  })
})

describe('keys in the tree', () => {
  const rows = visibleRows(nodes, all)
  test('right opens, then goes in; left shuts, then goes up', () => {
    expect(treeMove(rows, 'congress-1', 'ArrowRight')).toEqual({ type: 'open', key: 'congress-1' })
    expect(treeMove(rows, 'congress-2', 'ArrowRight')).toEqual({ type: 'go', key: 'dossier-1' })
    expect(treeMove(rows, 'dossier-1', 'ArrowRight')).toBeNull()
    expect(treeMove(rows, 'congress-2', 'ArrowLeft')).toEqual({ type: 'shut', key: 'congress-2' })
    expect(treeMove(rows, 'dossier-1', 'ArrowLeft')).toEqual({ type: 'go', key: 'congress-2' })
    expect(treeMove(rows, 'fonds-2', 'ArrowLeft')).toEqual({ type: 'shut', key: 'fonds-2' })
  })

  test('up, down, Home, End, Enter and space', () => {
    expect(treeMove(rows, 'fonds-1', 'ArrowUp')).toEqual({ type: 'go', key: 'fonds-1' })
    expect(treeMove(rows, 'fonds-1', 'ArrowDown')).toEqual({ type: 'go', key: 'inventory-1' })
    expect(treeMove(rows, 'fonds-1', 'End')).toEqual({ type: 'go', key: 'inventory-3' })
    expect(treeMove(rows, 'dossier-1', 'Home')).toEqual({ type: 'go', key: 'fonds-1' })
    expect(treeMove(rows, 'dossier-1', 'Enter')).toEqual({ type: 'enter', key: 'dossier-1' })
    expect(treeMove(rows, 'dossier-1', ' ')).toEqual({ type: 'enter', key: 'dossier-1' })
    expect(treeMove(rows, 'dossier-1', 'x')).toBeNull()
    expect(treeMove([], null, 'ArrowDown')).toBeNull()
  })
})
