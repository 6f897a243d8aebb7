import { AccountsView } from '../../features/accounts/accounts-view.tsx'
import { useShowDialog } from '../dialogs-context.ts'

/** Tài khoản và quyền. */
export function AccountsPage() {
  const show = useShowDialog()
  return (
    <AccountsView
      onEdit={(account) => show({ type: 'account', account })}
      onPassword={(account) => show({ type: 'password', account })}
      onCodes={(name, codes) => show({ type: 'codes', name, codes })}
      onEnd={() => show({ type: 'end-accounts' })}
    />
  )
}
