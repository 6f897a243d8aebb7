import { createContext, useContext } from 'react'
import type { BackendClient } from './client.ts'
import type { JobStore } from './job-store.ts'

interface Backend {
  readonly client: BackendClient
  readonly jobs: JobStore
}

const BackendContext = createContext<Backend | null>(null)

export const BackendProvider = BackendContext.Provider

export function useBackend(): Backend {
  const backend = useContext(BackendContext)
  if (backend === null) throw new Error('BackendProvider is missing above this component')
  return backend
}
