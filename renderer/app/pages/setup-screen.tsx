import { useNavigate } from '@tanstack/react-router'
import { SetupPage } from '../../features/archive/setup/setup-page.tsx'
import { useEnterArchive } from '../enter-archive.ts'

export function SetupScreen() {
  const navigate = useNavigate()
  return <SetupPage onCreated={useEnterArchive()} onLeave={() => void navigate({ to: '/' })} />
}
