import { useNavigate } from '@tanstack/react-router'
import { Columns3, Pencil, Table2 } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { RuleChoices } from '../../../shared/contract/rules.ts'
import type { Dossier, DossierScope } from '../../../shared/model/dossier.ts'
import { dossierColumns } from '../../../shared/model/dossier-columns.ts'
import { useMayWrite, useOpenArchive } from '../../backend/open-archive.ts'
import {
  allDossierColumns,
  dossierColumnWidth,
  firstDossierColumns,
  useDossierColumns,
} from '../../features/dossiers/dossier-columns.ts'
import { DossierTable } from '../../features/dossiers/dossier-table.tsx'
import { ExportTableMenu } from '../../features/tables/export-table-menu.tsx'
import { vi } from '../../text/vi.ts'
import { withWidth } from '../../ui/columns/columns.ts'
import { ColumnsDialog } from '../../ui/columns/columns-dialog.tsx'
import { Empty } from '../../ui/empty.tsx'
import { TipButton } from '../../ui/tip-button.tsx'
import type { TablePlace } from '../places.ts'
import classes from './group-page.module.css'

interface Props {
  readonly kind: string
  readonly title: string
  readonly facts: readonly (readonly [label: string, value: string])[]
  readonly dossiers: readonly Dossier[]
  readonly rules: RuleChoices
  readonly editLabel: string
  readonly onEdit: () => void
  /** Which dossiers these are, for a list that leaves the program. */
  readonly scope: DossierScope
  /** In the place of the plain table. */
  readonly list?: ReactNode
  /** Its papers as a table. */
  readonly table: TablePlace
  /** What can be made here. */
  readonly actions?: ReactNode
}

const text = vi.catalogue.groupPage

/** A fonds, an inventory or a congress: what it is and its dossiers. */
export function GroupPage(props: Props) {
  const { kind, title, facts, dossiers, rules, scope, list, editLabel, onEdit, table, actions } = props
  const mayWrite = useMayWrite()
  const { folder, officer } = useOpenArchive()
  const columns = useDossierColumns(officer.name)
  const [choosing, setChoosing] = useState(false)
  const navigate = useNavigate()
  const known = facts.filter(([, value]) => value !== '')
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <p className={classes.kind}>{kind}</p>
        <h1 className={classes.title}>{title}</h1>
        <dl className={classes.facts}>
          {known.map(([label, value]) => (
            <div key={label}>
              <dt>{label}:</dt>
              <dd>{value}</dd>
            </div>
          ))}
          <div>
            <dd>{text.dossiers(dossiers.length)}</dd>
          </div>
        </dl>
        <div className={classes.actions}>
          {mayWrite && actions}
          <TipButton
            size="xs"
            variant="default"
            leftSection={<Table2 size={15} />}
            tip={vi.grid.openHelp}
            onClick={() => void navigate({ to: '/table', search: table })}
          >
            {vi.grid.open}
          </TipButton>
          <TipButton
            size="xs"
            variant="default"
            leftSection={<Pencil size={15} />}
            tip={editLabel.replace('…', '')}
            refusal={mayWrite ? null : vi.catalogue.dossier.readOnlyNoFiles}
            onClick={onEdit}
          >
            {editLabel}
          </TipButton>
          {list === undefined && (
            <TipButton
              size="xs"
              variant="default"
              leftSection={<Columns3 size={15} />}
              tip={vi.grid.tools.columnsHelp}
              onClick={() => setChoosing(true)}
            >
              {vi.grid.tools.columns}
            </TipButton>
          )}
          <ExportTableMenu
            table={{ list: 'dossiers', scope, columns: dossierColumns.map(({ id }) => id) }}
            title={title}
            disabled={dossiers.length === 0}
          />
        </div>
      </header>
      {choosing && (
        <ColumnsDialog
          all={allDossierColumns}
          widthOf={dossierColumnWidth}
          columns={columns.shown}
          otherwise={firstDossierColumns}
          onColumns={columns.choose}
          onClose={() => setChoosing(false)}
        />
      )}
      {dossiers.length === 0 && list === undefined ? (
        <Empty title={text.emptyTitle}>{text.emptyText}</Empty>
      ) : (
        (list ?? (
          <DossierTable
            dossiers={dossiers}
            name={`dossiers-${folder}-${JSON.stringify(scope)}`}
            choices={rules}
            columns={columns.shown}
            onWidth={(id, wide) => columns.choose(withWidth(columns.shown, id, wide))}
            onOpen={(id) => void navigate({ to: '/dossier/$id', params: { id } })}
          />
        ))
      )}
    </div>
  )
}
