import { accounts } from './accounts.ts'
import { archive } from './archive.ts'
import { audit } from './audit.ts'
import { authorities } from './authorities.ts'
import { bin } from './bin.ts'
import { checks } from './checks.ts'
import { completeness } from './completeness.ts'
import { congresses } from './congresses.ts'
import { deadlines } from './deadlines.ts'
import type { ChannelName, Client, InputOf, OutputOf } from './define.ts'
import { documents } from './documents.ts'
import { dossiers } from './dossiers.ts'
import { files } from './files.ts'
import { fixity } from './fixity.ts'
import { fonds, inventories } from './fonds.ts'
import { history } from './history.ts'
import { incidents } from './incidents.ts'
import { links } from './links.ts'
import { quickOpen } from './quick-open.ts'
import { retention } from './retention.ts'
import { rules } from './rules.ts'
import { sample } from './sample.ts'
import { search } from './search.ts'
import { tables } from './tables.ts'

/** Everything that the backend does, as one value. */
export const contract = {
  archive,
  accounts,
  fonds,
  inventories,
  congresses,
  dossiers,
  documents,
  links,
  authorities,
  files,
  search,
  history,
  bin,
  tables,
  fixity,
  quickOpen,
  rules,
  checks,
  completeness,
  retention,
  deadlines,
  sample,
  audit,
  incidents,
}

export type ArchiveContract = typeof contract
export type CallName = ChannelName<ArchiveContract>
export type CallInput<Name extends CallName> = InputOf<ArchiveContract, Name>
export type CallOutput<Name extends CallName> = OutputOf<ArchiveContract, Name>
export type ArchiveClient = Client<ArchiveContract>
