import { type Secrecy, secrecyLevels } from '../../../../shared/model/closed-lists.ts'
import type { Congress } from '../../../../shared/model/congress.ts'
import type { DossierBranch } from '../../../../shared/model/dossier.ts'
import type { Fonds, Inventory } from '../../../../shared/model/fonds.ts'
import type { CongressId, DossierId, FondsId, InventoryId } from '../../../../shared/model/ids.ts'
import { compareVietnamese } from '../../../../shared/vietnamese/collate.ts'
import { vi } from '../../../text/vi.ts'

/** What a node of the tree stands for. */
export type TreeSubject =
  | { readonly kind: 'fonds'; readonly id: FondsId; readonly code: string; readonly name: string }
  | { readonly kind: 'inventory'; readonly id: InventoryId; readonly number: string; readonly title: string }
  | { readonly kind: 'congress'; readonly id: CongressId; readonly title: string }
  /** Dossiers outside a congress by the year they begin; null = no date yet. */
  | { readonly kind: 'year'; readonly inventoryId: InventoryId; readonly year: string | null }
  | {
      readonly kind: 'dossier'
      readonly id: DossierId
      readonly number: string
      readonly title: string
      /** Without what the branch above says already. */
      readonly shortTitle: string
    }

export interface TreeNode {
  /** Unique in the tree and the same after a restart. */
  readonly key: string
  readonly subject: TreeSubject
  readonly children: readonly TreeNode[]
  /** Documents not catalogued yet, in it and below. */
  readonly uncatalogued: number
  /** The highest level in it and below (R32). */
  readonly secrecy: Secrecy
}

interface Catalogue {
  readonly fonds: readonly Fonds[]
  readonly inventories: readonly Inventory[]
  readonly congresses: readonly Congress[]
  readonly dossiers: readonly DossierBranch[]
}

export const keyOf = (subject: TreeSubject): string =>
  subject.kind === 'year'
    ? `year-${subject.inventoryId}-${subject.year ?? 'none'}`
    : `${subject.kind}-${subject.id}`

const rank = (secrecy: Secrecy) => secrecyLevels.ids.indexOf(secrecy)

function branch(subject: TreeSubject, children: readonly TreeNode[]): TreeNode {
  let uncatalogued = 0
  let secrecy: Secrecy = 'thuong'
  for (const child of children) {
    uncatalogued += child.uncatalogued
    if (rank(child.secrecy) > rank(secrecy)) secrecy = child.secrecy
  }
  return { key: keyOf(subject), subject, children, uncatalogued, secrecy }
}

function leaf({ id, number, title, uncatalogued, secrecy }: DossierBranch, shortTitle = title): TreeNode {
  const subject: TreeSubject = { kind: 'dossier', id, number, title, shortTitle }
  return { key: keyOf(subject), subject, children: [], uncatalogued, secrecy }
}

/** A dossier's title under its congress: the congress's full name is said one line above. */
export const titleUnder = (congress: string, dossier: string): string =>
  dossier.replace(congress, vi.catalogue.congress.congressWord)

function grouped<Item, Key>(items: readonly Item[], keyOfItem: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const item of items) {
    const key = keyOfItem(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}

const byNumber = (a: { number: string }, b: { number: string }) => compareVietnamese(a.number, b.number)
const yearOf = ({ year }: DossierBranch) => year

/** Congresses, the newest first; then the years, the newest first; dossiers without a date last. */
function groupsOf(
  inventory: Inventory,
  dossiers: readonly DossierBranch[],
  congresses: readonly Congress[],
): TreeNode[] {
  const byCongress = grouped(dossiers, ({ congressId }) => congressId)
  const ofCongresses = congresses
    .filter(({ id }) => byCongress.has(id))
    .sort((a, b) => (a.openedOn < b.openedOn ? 1 : a.openedOn > b.openedOn ? -1 : 0))
    .map(({ id, title }) =>
      branch(
        { kind: 'congress', id, title },
        (byCongress.get(id) ?? [])
          .toSorted(byNumber)
          .map((dossier) => leaf(dossier, titleUnder(title, dossier.title))),
      ),
    )
  const known = new Set(congresses.map(({ id }) => id))
  const others = dossiers.filter(({ congressId }) => congressId === null || !known.has(congressId))
  const ofYears = [...grouped(others, yearOf)]
    .sort(([a], [b]) => (a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? 1 : -1))
    .map(([year, ofYear]) =>
      branch(
        { kind: 'year', inventoryId: inventory.id, year },
        ofYear.toSorted(byNumber).map((dossier) => leaf(dossier)),
      ),
    )
  return [...ofCongresses, ...ofYears]
}

/** Phông → mục lục → đại hội hoặc năm → hồ sơ. */
export function buildTree({ fonds, inventories, congresses, dossiers }: Catalogue): TreeNode[] {
  const inventoriesOf = grouped(inventories, ({ fondsId }) => fondsId)
  const dossiersOf = grouped(dossiers, ({ inventoryId }) => inventoryId)
  return fonds
    .toSorted((a, b) => compareVietnamese(a.code, b.code))
    .map(({ id, code, name }) =>
      branch(
        { kind: 'fonds', id, code, name },
        (inventoriesOf.get(id) ?? [])
          .toSorted(byNumber)
          .map((inventory) =>
            branch(
              { kind: 'inventory', id: inventory.id, number: inventory.number, title: inventory.title },
              groupsOf(inventory, dossiersOf.get(inventory.id) ?? [], congresses),
            ),
          ),
      ),
    )
}
