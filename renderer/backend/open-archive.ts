import { createContext, useContext } from 'react'
import type { OpenArchive } from '../../shared/model/archive.ts'
import { groundOf, type Right } from '../../shared/model/permissions.ts'

export const OpenArchiveContext = createContext<OpenArchive | null>(null)

export const OpenArchiveProvider = OpenArchiveContext.Provider

/** The archive that the whole screen speaks of. */
export function useOpenArchive(): OpenArchive {
  const open = useContext(OpenArchiveContext)
  if (open === null) throw new Error('OpenArchiveProvider is missing above this component')
  return open
}

/** Whether the person has this right, and this window can use it. The backend decides; this only saves the asking. */
export function useMay(right: Right): boolean {
  const { mode, session } = useOpenArchive()
  const canUse = groundOf[right] !== 'writer' || mode === 'write'
  return canUse && (session.person?.rights.includes(right) ?? false)
}

/** Whether the catalogue can be changed here by this person. */
export const useMayWrite = (): boolean => useMay('edit')

/** Whether the archive was declared to stand on a machine of its own that may hold secrets. */
export const useIsIsolated = (): boolean => useOpenArchive().isolation !== null
