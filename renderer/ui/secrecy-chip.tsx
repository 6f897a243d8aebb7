import { type Secrecy, secrecyLevels } from '../../shared/model/closed-lists.ts'
import { StateChip } from './state-chip.tsx'

/** Mật, Tối mật, Tuyệt mật; nothing for Thường. */
export function SecrecyChip({ secrecy }: { readonly secrecy: Secrecy }) {
  if (secrecy === 'thuong') return null
  return <StateChip tone="secret">{secrecyLevels.labels[secrecy]}</StateChip>
}
