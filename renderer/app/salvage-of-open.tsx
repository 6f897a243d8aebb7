import { useOpenArchive } from '../backend/open-archive.ts'
import { SalvageDialog } from '../features/fixity/salvage-dialog.tsx'
import { useShowDialog } from './dialogs-context.ts'

/** What of the open archive's damaged catalogue can be read. */
export function SalvageOfOpen({ onClose }: { readonly onClose: () => void }) {
  const { salvage } = useOpenArchive()
  const showDialog = useShowDialog()
  if (salvage === null) return null
  return (
    <SalvageDialog salvage={salvage} onRestore={() => showDialog({ type: 'restore' })} onClose={onClose} />
  )
}
