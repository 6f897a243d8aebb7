import { createContext, useContext } from 'react'
import type { OpenArchive } from '../../shared/model/archive.ts'

export const OpenArchiveContext = createContext<OpenArchive | null>(null)

export const OpenArchiveProvider = OpenArchiveContext.Provider

/** The archive that the whole screen speaks of. */
export function useOpenArchive(): OpenArchive {
  const open = useContext(OpenArchiveContext)
  if (open === null) throw new Error('OpenArchiveProvider is missing above this component')
  return open
}

/** Whether this window is the archive's one writer. */
export const useMayWrite = (): boolean => useOpenArchive().mode === 'write'
