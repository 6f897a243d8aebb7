import { ActionIcon, Button, Menu } from '@mantine/core'
import { FileSpreadsheet } from 'lucide-react'
import { useMay } from '../../backend/open-archive.ts'
import { vi } from '../../text/vi.ts'
import { type SheetFormat, type TableToExport, useExportTable } from './use-export-table.ts'

interface Props {
  readonly table: TableToExport
  /** What the list is, for the file's name and the sheet's. */
  readonly title: string
  readonly disabled?: boolean
  /** Only the icon, where room is scarce. */
  readonly compact?: boolean
}

const formats: readonly SheetFormat[] = ['xlsx', 'csv']

/** “Xuất danh sách…”: the list as it is shown, as a sheet. */
export function ExportTableMenu({ table, title, disabled = false, compact = false }: Props) {
  const exportTable = useExportTable()
  const mayExport = useMay('export')
  if (!mayExport) return null
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        {compact ? (
          <ActionIcon size={30} variant="default" aria-label={vi.tables.export} title={vi.tables.exportHelp}>
            <FileSpreadsheet size={15} />
          </ActionIcon>
        ) : (
          <Button
            size="xs"
            variant="default"
            leftSection={<FileSpreadsheet size={15} />}
            title={vi.tables.exportHelp}
            disabled={disabled}
          >
            {vi.tables.export}
          </Button>
        )}
      </Menu.Target>
      <Menu.Dropdown>
        {formats.map((format) => (
          <Menu.Item key={format} onClick={() => exportTable(table, title, format)}>
            {vi.tables[format]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
