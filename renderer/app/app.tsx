import { MantineProvider } from '@mantine/core'
import { ModalsProvider } from '@mantine/modals'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useEffect } from 'react'
import { askAgainWhenBack } from '../backend/backend-returns.ts'
import { bridge } from '../backend/bridge.ts'
import { createBackendClient } from '../backend/client.ts'
import { BackendProvider } from '../backend/context.ts'
import { askAgainWhenChanged } from '../backend/invalidation.ts'
import { createJobStore } from '../backend/job-store.ts'
import { createQueryClient } from '../backend/query-client.ts'
import { vi } from '../text/vi.ts'
import { tellToStay } from '../ui/tell.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { router } from './router.tsx'
import { theme } from './theme.ts'

const client = createBackendClient(bridge())
const queries = createQueryClient()
const backend = { client, jobs: createJobStore(client) }

const tellBackend = (state: keyof typeof vi.common.backend) =>
  tellToStay('backend', vi.common.backend[state], state === 'gone' ? 'red' : 'yellow')

/** The nonce is of this load; without it the policy refuses every style that Mantine makes. */
export function App({ nonce }: { readonly nonce: string }) {
  useEffect(() => askAgainWhenChanged(client, queries), [])
  useEffect(() => askAgainWhenBack(client, queries, tellBackend), [])
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={() => nonce}>
      <QueryClientProvider client={queries}>
        <BackendProvider value={backend}>
          <ModalsProvider modalProps={{ centered: true, zIndex: 400, transitionProps: { duration: 0 } }}>
            {/* Above the foot of the tree, so that the way to the bin stays free. */}
            <Notifications position="bottom-left" mb={68} limit={4} containerWidth={248} />
            <ErrorBoundary place="window">
              <RouterProvider router={router} />
            </ErrorBoundary>
          </ModalsProvider>
        </BackendProvider>
      </QueryClientProvider>
    </MantineProvider>
  )
}
