import { Badge, Button, Menu } from '@mantine/core'
import { ChevronDown } from 'lucide-react'
import type { Account } from '../../../shared/model/account.ts'
import { secrecyLevels } from '../../../shared/model/closed-lists.ts'
import { roles } from '../../../shared/model/roles.ts'
import { useArchiveCommand } from '../../backend/queries.ts'
import { vi } from '../../text/vi.ts'
import { tellFailure } from '../../ui/tell.ts'
import classes from './accounts.module.css'

const text = vi.accounts.page

interface Props {
  readonly accounts: readonly Account[]
  readonly mayChange: boolean
  readonly onEdit: (account: Account) => void
  readonly onPassword: (account: Account) => void
  readonly onCodes: (name: string, codes: readonly string[]) => void
}

export function PeopleTable({ accounts, mayChange, onEdit, onPassword, onCodes }: Props) {
  const setDisabled = useArchiveCommand('accounts.setDisabled')
  const newCodes = useArchiveCommand('accounts.newRecoveryCodes')
  const { columns } = text
  return (
    <table className={classes.table} aria-label={text.people}>
      <thead>
        <tr>
          {[columns.name, columns.office, columns.role, columns.clearance, columns.codes].map((label) => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
          <th scope="col" aria-label={vi.common.actions} />
        </tr>
      </thead>
      <tbody>
        {accounts.map((account) => (
          <tr key={account.id} data-disabled={account.disabled}>
            <th scope="row">
              {account.name}{' '}
              {account.disabled && (
                <Badge size="sm" color="gray" variant="light">
                  {text.disabled}
                </Badge>
              )}
            </th>
            <td>{account.office}</td>
            <td>{roles.labels[account.role]}</td>
            <td>{secrecyLevels.labels[account.clearance]}</td>
            <td>{account.codesLeft}</td>
            <td>
              <Menu position="bottom-end">
                <Menu.Target>
                  <Button
                    size="compact-sm"
                    variant="default"
                    disabled={!mayChange}
                    rightSection={<ChevronDown size={14} />}
                    aria-label={text.actionsOf(account.name)}
                  >
                    {vi.common.actions}
                  </Button>
                </Menu.Target>
                <Menu.Dropdown>
                  <Menu.Item onClick={() => onEdit(account)}>{text.edit}</Menu.Item>
                  <Menu.Item onClick={() => onPassword(account)}>{text.setPassword}</Menu.Item>
                  <Menu.Item
                    onClick={() =>
                      newCodes.mutate(
                        { id: account.id },
                        { onSuccess: ({ codes }) => onCodes(account.name, codes), onError: tellFailure },
                      )
                    }
                  >
                    {text.codes}
                  </Menu.Item>
                  <Menu.Item
                    onClick={() =>
                      setDisabled.mutate(
                        { id: account.id, disabled: !account.disabled },
                        { onError: tellFailure },
                      )
                    }
                  >
                    {account.disabled ? text.enable : text.disable}
                  </Menu.Item>
                </Menu.Dropdown>
              </Menu>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
