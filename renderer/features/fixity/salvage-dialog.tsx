import { Button, Table, Text } from '@mantine/core'
import type { Salvage } from '../../../shared/model/archive.ts'
import { vi } from '../../text/vi.ts'
import { printedMoment } from '../../ui/dates.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { DialogFoot } from '../../ui/dialog-foot.tsx'

const text = vi.fixity.salvage

interface Props {
  readonly salvage: Salvage
  readonly onRestore: () => void
  readonly onClose: () => void
}

/** What of a damaged catalogue can be read, table by table in the words of the office, and the way back. */
export function SalvageDialog({ salvage, onRestore, onClose }: Props) {
  const { newestBackup: backup } = salvage
  // What is lost comes first; an empty table that was read whole says nothing.
  const shown = salvage.tables
    .filter(({ table, rows, whole }) => text.tables[table] !== undefined && (rows > 0 || !whole))
    .sort((a, b) => Number(a.whole) - Number(b.whole))
  return (
    <Dialog title={text.title} onClose={onClose} size={680}>
      <Text size="sm">{text.intro}</Text>
      <Text size="sm" mt="xs" style={{ overflowWrap: 'anywhere' }}>
        {backup === null ? text.noBackup : text.backup(printedMoment(backup.at), backup.folder)}
        {backup !== null && !backup.there && ` ${text.away}`}
      </Text>
      <Table mt="sm" verticalSpacing={3}>
        <Table.Tbody>
          {shown.map(({ table, rows, whole }) => (
            <Table.Tr key={table}>
              <Table.Td>{text.tables[table]}</Table.Td>
              <Table.Td>{text.rows(rows)}</Table.Td>
              <Table.Td fw={whole ? 400 : 600}>{whole ? text.whole : text.partly}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <DialogFoot>
        <Button variant="default" onClick={onClose}>
          {vi.common.close}
        </Button>
        <Button data-autofocus onClick={onRestore}>
          {text.restore}
        </Button>
      </DialogFoot>
    </Dialog>
  )
}
