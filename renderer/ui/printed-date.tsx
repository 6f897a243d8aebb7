import type { WireDate } from '../../shared/model/dossier.ts'
import { printedDate } from './dates.ts'

/** A date as papers print it. A range too wide for its column goes on below after its sign, never cut. */
export function PrintedDate({ date }: { readonly date: WireDate | null }) {
  const [from = '', until] = printedDate(date).split(/(?<=-)/)
  if (until === undefined) return from
  return (
    <>
      {from}
      <wbr />
      {until}
    </>
  )
}
