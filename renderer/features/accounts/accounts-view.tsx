import { Alert, Button, Text } from '@mantine/core'
import { ShieldOff, UserPlus } from 'lucide-react'
import type { Account } from '../../../shared/model/account.ts'
import { useMay, useOpenArchive } from '../../backend/open-archive.ts'
import { useArchiveQuery } from '../../backend/queries.ts'
import { vi } from '../../text/vi.ts'
import { QueryView } from '../../ui/query-view.tsx'
import classes from './accounts.module.css'
import { IdleField } from './idle-field.tsx'
import { PeopleTable } from './people-table.tsx'
import { RightsTable } from './rights-table.tsx'

const text = vi.accounts.page

interface Props {
  readonly onEdit: (account: Account | 'first' | null) => void
  readonly onPassword: (account: Account) => void
  readonly onCodes: (name: string, codes: readonly string[]) => void
  readonly onEnd: () => void
}

/** Who may use the archive, what each role may do, and what an archive of one person gives up. */
export function AccountsView(props: Props) {
  const { mode, session } = useOpenArchive()
  const isAdministrator = session.person?.rights.includes('administer') ?? false
  return (
    <section className={classes.page}>
      <h1>{text.title}</h1>
      {mode === 'read' && <Text size="sm">{text.readOnly}</Text>}
      {!session.accounts && <SinglePerson onBegin={() => props.onEdit('first')} />}
      {session.accounts &&
        (isAdministrator ? <People {...props} /> : <Text size="sm">{text.notAllowed}</Text>)}
      <RightsTable />
    </section>
  )
}

function SinglePerson({ onBegin }: { readonly onBegin: () => void }) {
  const mayChange = useMay('administer')
  return (
    <Alert color="yellow" variant="light" icon={<ShieldOff size={20} />}>
      <Text fw={600} mb={4}>
        {text.single}
      </Text>
      <Text size="sm">{text.singleIntro}</Text>
      <ul className={classes.givesUp}>
        {text.givesUp.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <Text size="sm" mb="sm">
        {text.notEncrypted}
      </Text>
      <Button disabled={!mayChange} onClick={onBegin}>
        {text.begin}
      </Button>
    </Alert>
  )
}

function People({ onEdit, onPassword, onCodes, onEnd }: Props) {
  const mayChange = useMay('administer')
  const { session } = useOpenArchive()
  const accounts = useArchiveQuery('accounts.list', {})
  return (
    <section>
      <h2>{text.people}</h2>
      <QueryView query={accounts}>
        {(all) => (
          <PeopleTable
            accounts={all}
            mayChange={mayChange}
            onEdit={onEdit}
            onPassword={onPassword}
            onCodes={onCodes}
          />
        )}
      </QueryView>
      <div className={classes.bar}>
        <Button leftSection={<UserPlus size={16} />} disabled={!mayChange} onClick={() => onEdit(null)}>
          {text.add}
        </Button>
        <Button variant="default" disabled={!mayChange} onClick={onEnd}>
          {text.end}
        </Button>
      </div>
      <IdleField key={session.idleMinutes} minutes={session.idleMinutes} mayChange={mayChange} />
      <Text size="sm" c="dimmed">
        {text.notEncrypted}
      </Text>
    </section>
  )
}
