import { useNavigate } from '@tanstack/react-router'
import { AccountDialog } from '../features/accounts/account-dialog.tsx'
import { CodesDialog } from '../features/accounts/codes-dialog.tsx'
import { EndDialog } from '../features/accounts/end-dialog.tsx'
import { PasswordDialog } from '../features/accounts/password-dialog.tsx'
import { OfficerDialog } from '../features/archive/officer-dialog.tsx'
import { BackupDialog } from '../features/archive/upkeep/backup-dialog.tsx'
import { RestoreDialog } from '../features/archive/upkeep/restore-dialog.tsx'
import { VerifyDialog } from '../features/archive/upkeep/verify-dialog.tsx'
import { RecordHistory } from '../features/audit/record-history.tsx'
import { CongressDialog } from '../features/congresses/congress-dialog.tsx'
import { DossierDialog } from '../features/dossiers/dossier-dialog.tsx'
import { MoveDossierDialog } from '../features/dossiers/move-dossier-dialog.tsx'
import { UnreadFiles } from '../features/files/unread-files.tsx'
import { HealthDialog } from '../features/fixity/health-dialog.tsx'
import { RepairDialog } from '../features/fixity/repair-dialog.tsx'
import { FondsDialog } from '../features/fonds/fonds-dialog.tsx'
import { InventoryDialog } from '../features/fonds/inventory-dialog.tsx'
import { RecentSteps } from '../features/history/recent-steps.tsx'
import { RemakeDialog } from '../features/sample/remake-dialog.tsx'
import { AboutDialog } from './about-dialog.tsx'
import { type OpenDialog, useShowDialog } from './dialogs-context.ts'
import { DisplayDialog } from './display-dialog.tsx'
import { JobResult } from './job-result.tsx'
import { KeyboardHelp } from './keyboard-help.tsx'
import { SalvageOfOpen } from './salvage-of-open.tsx'
import { useOpenPaper } from './use-open-paper.ts'

interface Props {
  readonly dialog: OpenDialog
  readonly onClose: () => void
}

/** The dialog that is open, whichever feature it comes from; what was made in it is gone to. */
export function Dialogs({ dialog, onClose }: Props) {
  const navigate = useNavigate()
  const show = useShowDialog()
  const openPaper = useOpenPaper()
  switch (dialog.type) {
    case 'fonds':
      return (
        <FondsDialog
          fonds={dialog.fonds}
          onClose={onClose}
          onCreated={({ id }) => void navigate({ to: '/fonds/$id', params: { id } })}
        />
      )
    case 'inventory':
      return (
        <InventoryDialog
          inventory={dialog.inventory}
          fondsId={dialog.fondsId}
          onClose={onClose}
          onCreated={({ id }) => void navigate({ to: '/inventory/$id', params: { id } })}
        />
      )
    case 'congress':
      return (
        <CongressDialog
          congress={dialog.congress}
          inventoryId={dialog.inventoryId}
          onClose={onClose}
          onCreated={({ id }) => void navigate({ to: '/congress/$id', params: { id } })}
        />
      )
    case 'dossier':
      return (
        <DossierDialog
          dossier={dialog.dossier}
          inventoryId={dialog.inventoryId}
          onClose={onClose}
          onCreated={({ id }) => void navigate({ to: '/dossier/$id', params: { id } })}
        />
      )
    case 'move-dossier':
      return <MoveDossierDialog dossier={dialog.dossier} onClose={onClose} />
    case 'account':
      return (
        <AccountDialog
          account={dialog.account}
          onClose={onClose}
          onCodes={(name, codes) => show({ type: 'codes', name, codes })}
        />
      )
    case 'password':
      return <PasswordDialog account={dialog.account} onClose={onClose} />
    case 'codes':
      return <CodesDialog name={dialog.name} codes={dialog.codes} onClose={onClose} />
    case 'end-accounts':
      return <EndDialog onClose={onClose} />
    case 'officer':
      return <OfficerDialog onClose={onClose} />
    case 'history':
      return <RecentSteps onClose={onClose} />
    case 'record-history':
      return <RecordHistory record={dialog.record} name={dialog.name} onClose={onClose} />
    case 'backup':
      return <BackupDialog onClose={onClose} />
    case 'restore':
      return <RestoreDialog onClose={onClose} />
    case 'verify':
      return <VerifyDialog onClose={onClose} />
    case 'repair':
      return <RepairDialog onClose={onClose} />
    case 'health':
      return <HealthDialog onClose={onClose} />
    case 'salvage':
      return <SalvageOfOpen onClose={onClose} />
    case 'keyboard':
      return <KeyboardHelp onClose={onClose} />
    case 'display':
      return <DisplayDialog onClose={onClose} />
    case 'about':
      return <AboutDialog onClose={onClose} />
    case 'remake-sample':
      return <RemakeDialog onClose={onClose} />
    case 'unread':
      return (
        <UnreadFiles
          problems={[]}
          onOpen={(paper) => {
            onClose()
            openPaper(paper)
          }}
          onClose={onClose}
        />
      )
    case 'job-result':
      return <JobResult job={dialog.job} onClose={onClose} />
  }
}
