import { Outlet } from '@tanstack/react-router'
import { vi } from '../../text/vi.ts'
import { Split } from '../../ui/split.tsx'
import { TreePanel, TreeRail } from './tree-panel.tsx'

/** The tree on the left, and what is chosen in it. */
export function CatalogueScreen() {
  return (
    <Split
      name="tree"
      barLabels={[vi.common.resizeLeft]}
      parts={[
        {
          id: 'tree',
          content: (fold) => <TreePanel onFold={fold} />,
          rail: (unfold) => <TreeRail onUnfold={unfold} />,
          defaultSize: 270,
          minSize: 180,
          fixed: true,
        },
        { id: 'page', content: <Outlet />, defaultSize: '80%', minSize: 560 },
      ]}
    />
  )
}
