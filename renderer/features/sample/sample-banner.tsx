import { Button } from '@mantine/core'
import { FlaskConical } from 'lucide-react'
import { useOpenArchive } from '../../backend/open-archive.ts'
import { vi } from '../../text/vi.ts'
import classes from './sample-banner.module.css'

/** Says that everything here is invented. */
export function SampleBanner({ onRemake }: { readonly onRemake: () => void }) {
  const { isSample } = useOpenArchive()
  if (!isSample) return null
  return (
    <aside className={classes.banner} aria-label={vi.sample.bannerTitle}>
      <FlaskConical size={18} aria-hidden className={classes.icon} />
      <p className={classes.text} title={vi.sample.banner}>
        <strong>{vi.sample.bannerTitle}.</strong> <span className={classes.more}>{vi.sample.banner}</span>
      </p>
      <Button variant="default" size="compact-sm" onClick={onRemake}>
        {vi.sample.remake}
      </Button>
    </aside>
  )
}
