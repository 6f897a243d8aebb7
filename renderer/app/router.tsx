import { createHashHistory, createRootRoute, createRoute, createRouter } from '@tanstack/react-router'
import { CongressId, DossierId, FondsId, InventoryId } from '../../shared/model/ids.ts'
import { AuditPlace } from '../features/audit/audit-place.ts'
import { AuthorityPlace } from '../features/authorities/authority-place.ts'
import { FixityPlace } from '../features/fixity/fixity-filters.ts'
import { SearchPlace } from '../features/search/search-place.ts'
import { AccountsPage } from './pages/accounts-page.tsx'
import { AuditPage } from './pages/audit-page.tsx'
import { AuthoritiesPage } from './pages/authorities-page.tsx'
import { BinPage } from './pages/bin-page.tsx'
import { ChecksPage } from './pages/checks-page.tsx'
import { CongressPage } from './pages/congress-page.tsx'
import { DossierPage } from './pages/dossier-page.tsx'
import { FixityPage } from './pages/fixity-page.tsx'
import { FondsPage, InventoryPage } from './pages/group-pages.tsx'
import { HomePage } from './pages/home-page.tsx'
import { SearchPage } from './pages/search-page.tsx'
import { SetupScreen } from './pages/setup-screen.tsx'
import { TablePage } from './pages/table-page.tsx'
import { TimelinePage } from './pages/timeline-page.tsx'
import { WorkListPage } from './pages/work-list-page.tsx'
import { ChecksPlace, CongressPlace, DossierPlace, TablePlace, WorkListPlace } from './places.ts'
import { ArchiveScreen } from './shell/archive-screen.tsx'
import { CatalogueScreen } from './shell/catalogue-screen.tsx'
import { RootScreen } from './shell/root-screen.tsx'

const idOf = <Id extends number>(shape: { parse(value: unknown): Id }) => ({
  parse: ({ id }: { id: string }) => ({ id: shape.parse(Number(id)) }),
  stringify: ({ id }: { id: Id }) => ({ id: String(id) }),
})

const root = createRootRoute({ component: RootScreen, notFoundComponent: HomePage })
const setup = createRoute({ getParentRoute: () => root, path: '/setup', component: SetupScreen })
const archive = createRoute({ getParentRoute: () => root, id: 'archive', component: ArchiveScreen })
const catalogue = createRoute({ getParentRoute: () => archive, id: 'catalogue', component: CatalogueScreen })
const home = createRoute({ getParentRoute: () => catalogue, path: '/', component: HomePage })
const fonds = createRoute({
  getParentRoute: () => catalogue,
  path: '/fonds/$id',
  params: idOf(FondsId),
  component: FondsPage,
})
const inventory = createRoute({
  getParentRoute: () => catalogue,
  path: '/inventory/$id',
  params: idOf(InventoryId),
  component: InventoryPage,
})
const congress = createRoute({
  getParentRoute: () => catalogue,
  path: '/congress/$id',
  params: idOf(CongressId),
  validateSearch: CongressPlace,
  component: CongressPage,
})
const dossier = createRoute({
  getParentRoute: () => catalogue,
  path: '/dossier/$id',
  params: idOf(DossierId),
  validateSearch: DossierPlace,
  component: DossierPage,
})
const timeline = createRoute({
  getParentRoute: () => catalogue,
  path: '/timeline',
  component: TimelinePage,
})
const table = createRoute({
  getParentRoute: () => catalogue,
  path: '/table',
  validateSearch: TablePlace,
  component: TablePage,
})
const checks = createRoute({
  getParentRoute: () => catalogue,
  path: '/checks',
  validateSearch: ChecksPlace,
  component: ChecksPage,
})
const bin = createRoute({ getParentRoute: () => catalogue, path: '/bin', component: BinPage })
const accounts = createRoute({
  getParentRoute: () => catalogue,
  path: '/accounts',
  component: AccountsPage,
})
const workList = createRoute({
  getParentRoute: () => archive,
  path: '/work-list',
  validateSearch: WorkListPlace,
  component: WorkListPage,
})
const search = createRoute({
  getParentRoute: () => archive,
  path: '/search',
  validateSearch: SearchPlace,
  component: SearchPage,
})
const authorities = createRoute({
  getParentRoute: () => archive,
  path: '/authorities',
  validateSearch: AuthorityPlace,
  component: AuthoritiesPage,
})

const fixity = createRoute({
  getParentRoute: () => archive,
  path: '/fixity',
  validateSearch: FixityPlace,
  component: FixityPage,
})

const audit = createRoute({
  getParentRoute: () => archive,
  path: '/audit',
  validateSearch: AuditPlace,
  component: AuditPage,
})

const routeTree = root.addChildren([
  setup,
  archive.addChildren([
    catalogue.addChildren([
      home,
      fonds,
      inventory,
      congress,
      dossier,
      table,
      timeline,
      checks,
      bin,
      accounts,
    ]),
    workList,
    search,
    authorities,
    fixity,
    audit,
  ]),
])

export const router = createRouter({ routeTree, history: createHashHistory(), defaultPreload: false })

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
