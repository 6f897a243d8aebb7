import type { Dossier } from '../../../shared/model/dossier.ts'
import { vi } from '../../text/vi.ts'

/** Kho 1 · Giá 2 · Hộp 3: only what is known. */
export function placeOf({ store, shelf, box }: Pick<Dossier, 'store' | 'shelf' | 'box'>): string {
  const text = vi.catalogue.dossier
  return [
    [text.store, store],
    [text.shelf, shelf],
    [text.box, box],
  ]
    .filter(([, value]) => value !== '')
    .map((pair) => pair.join(' '))
    .join(' · ')
}
