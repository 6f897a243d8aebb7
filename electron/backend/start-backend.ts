import { join } from 'node:path'
import type { ArchiveClient } from '../../shared/contract/contract.ts'
import type { BackendEvent } from '../../shared/contract/events.ts'
import { loadRules } from '../storage/rules/load-rules.ts'
import { createDesk, type Desk } from './desk.ts'
import { createGrants, type Grants } from './grants.ts'
import { accountHandlers } from './handlers/accounts.ts'
import { archiveHandlers } from './handlers/archive.ts'
import { auditHandlers } from './handlers/audit.ts'
import { authorityHandlers } from './handlers/authorities.ts'
import { binHandlers } from './handlers/bin.ts'
import { checkHandlers } from './handlers/checks.ts'
import { completenessHandlers } from './handlers/completeness.ts'
import { congressHandlers } from './handlers/congresses.ts'
import { deadlineHandlers } from './handlers/deadlines.ts'
import { documentHandlers } from './handlers/documents.ts'
import { dossierHandlers } from './handlers/dossiers.ts'
import { fileHandlers } from './handlers/files.ts'
import { fixityHandlers } from './handlers/fixity.ts'
import { fondsHandlers, inventoryHandlers } from './handlers/fonds.ts'
import { historyHandlers } from './handlers/history.ts'
import { incidentHandlers } from './handlers/incidents.ts'
import { linkHandlers } from './handlers/links.ts'
import { quickOpenHandlers } from './handlers/quick-open.ts'
import { retentionHandlers } from './handlers/retention.ts'
import { ruleHandlers } from './handlers/rules.ts'
import { sampleHandlers } from './handlers/sample.ts'
import { searchHandlers } from './handlers/search.ts'
import { tableHandlers } from './handlers/tables.ts'
import type { Host, Places } from './host.ts'
import { createIncidents, type Incidents } from './incidents/incidents.ts'
import { sayInVietnamese } from './input-words.ts'
import { createRouter, type Dispatch } from './router.ts'
import type { UpkeepPace } from './upkeep/upkeep.ts'

export interface Backend {
  readonly dispatch: Dispatch
  /** The same, typed: for callers in this process. */
  readonly client: ArchiveClient
  readonly grants: Grants
  readonly desk: Desk
  readonly incidents: Incidents
  close(): Promise<void>
}

/** The whole program without a window. Nothing runs before this is called. */
export function startBackend(options: {
  readonly host: Host
  readonly places: Places
  readonly emit: (event: BackendEvent) => void
  /** Whether opened archives go into the list of recent ones. Default true. */
  readonly remember?: boolean
  readonly now?: () => Date
  /** When opened archives may work by themselves. Default: never; the window sets it. */
  readonly upkeep?: UpkeepPace
  /** Default true; false where one command is all that is done. */
  readonly locksWhenIdle?: boolean
}): Backend {
  sayInVietnamese()
  const now = options.now ?? (() => new Date())
  const rules = loadRules(join(options.places.resources, 'rules'))
  const grants = createGrants()
  const incidents = createIncidents(join(options.places.settings, 'logs'), now)
  const desk = createDesk({
    host: options.host,
    places: options.places,
    programRules: rules,
    now,
    emit: options.emit,
    remember: options.remember ?? true,
    upkeep: options.upkeep ?? null,
    locksWhenIdle: options.locksWhenIdle ?? true,
  })
  const dispatch = createRouter(
    {
      archive: archiveHandlers,
      accounts: accountHandlers,
      fonds: fondsHandlers,
      inventories: inventoryHandlers,
      congresses: congressHandlers,
      dossiers: dossierHandlers,
      documents: documentHandlers,
      links: linkHandlers,
      authorities: authorityHandlers,
      files: fileHandlers,
      search: searchHandlers,
      history: historyHandlers,
      bin: binHandlers,
      tables: tableHandlers,
      fixity: fixityHandlers,
      quickOpen: quickOpenHandlers,
      rules: ruleHandlers,
      checks: checkHandlers,
      completeness: completenessHandlers,
      retention: retentionHandlers,
      deadlines: deadlineHandlers,
      sample: sampleHandlers,
      audit: auditHandlers,
      incidents: incidentHandlers,
    },
    {
      desk,
      grants,
      incidents,
      host: options.host,
      places: options.places,
      rules,
      programRules: rules,
      now,
      startBeside: () =>
        startBackend({
          host: options.host,
          places: options.places,
          now,
          emit: () => undefined,
          remember: false,
        }),
    },
  )
  return {
    dispatch,
    // The router answers by the contract; that a name's answer has that name's type only the contract knows.
    client: { call: dispatch as unknown as ArchiveClient['call'] },
    grants,
    desk,
    incidents,
    close: () => desk.close(),
  }
}
