import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { z } from 'zod'
import { forgetDrafts } from '../../features/documents/grid/draft-store.ts'
import { remember, remembered } from '../../ui/stored-state.ts'

const placeKey = (folder: string) => `place-${folder}`
const catalogueKey = (folder: string) => `catalogue-place-${folder}`
const places = z.string().startsWith('/')

/** Where one was among the dossiers last, before a search or the work list. */
export const lastCataloguePlace = (folder: string): string => remembered(catalogueKey(folder), places, '/')

/** Another archive has taken this folder: what was open in the one before is no place in it. */
export function forgetPlaces(folder: string): void {
  remember(placeKey(folder), '/')
  remember(catalogueKey(folder), '/')
  forgetDrafts(folder)
}

const isCatalogue = (pathname: string) =>
  !['/setup', '/search', '/work-list', '/authorities'].includes(pathname)

/** The program starts where it was left: the place in each archive is kept on this machine. */
export function useRememberPlace(folder: string): void {
  const router = useRouter()
  useEffect(() => {
    const key = placeKey(folder)
    const last = remembered(key, places, '/')
    if (router.state.location.pathname === '/' && last !== '/') router.history.replace(last)
    return router.subscribe('onResolved', ({ toLocation }) => {
      if (toLocation.pathname !== '/setup') remember(key, toLocation.href)
      if (isCatalogue(toLocation.pathname)) remember(catalogueKey(folder), toLocation.href)
    })
  }, [folder, router])
}
