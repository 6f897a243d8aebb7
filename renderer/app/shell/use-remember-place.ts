import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { z } from 'zod'
import { remember, remembered } from '../../ui/stored-state.ts'

/** The program starts where it was left: the place in each archive is kept on this machine. */
export function useRememberPlace(folder: string): void {
  const router = useRouter()
  useEffect(() => {
    const key = `place-${folder}`
    const last = remembered(key, z.string().startsWith('/'), '/')
    if (router.state.location.pathname === '/' && last !== '/') router.history.replace(last)
    return router.subscribe('onResolved', ({ toLocation }) => {
      if (toLocation.pathname !== '/setup') remember(key, toLocation.href)
    })
  }, [folder, router])
}
