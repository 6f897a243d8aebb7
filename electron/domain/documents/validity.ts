import type { DocumentLink, Validity } from '../../../shared/model/document-link.ts'
import type { WireDate } from '../../../shared/model/dossier.ts'

/** What the catalogue knows of whether a paper still stands. That nothing speaks against it is not said to be proof. */
export function validityOf(lapsedOn: WireDate | null, links: readonly DocumentLink[]): Validity {
  const said = (kind: DocumentLink['kind']) =>
    links
      .filter((link) => link.kind === kind && link.direction === 'from' && !link.other.inBin)
      .map(({ other }) => other)
  const replaced = said('thay-the')
  if (replaced.length > 0) return { state: 'replaced', by: replaced, lapsedOn }
  if (lapsedOn !== null) return { state: 'lapsed', by: [], lapsedOn }
  const amended = said('sua-doi')
  return amended.length > 0
    ? { state: 'amended', by: amended, lapsedOn: null }
    : { state: 'nothing-known', by: [], lapsedOn: null }
}
