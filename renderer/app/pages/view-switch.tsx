import { SegmentedControl } from '@mantine/core'
import { z } from 'zod'
import { vi } from '../../text/vi.ts'

export const DossierView = z.enum(['list', 'grid'])
export type DossierView = z.infer<typeof DossierView>

interface Props {
  readonly view: DossierView
  readonly onView: (view: DossierView) => void
}

const text = vi.grid.views

/** Danh sách | Bảng. */
export function ViewSwitch({ view, onView }: Props) {
  return (
    <SegmentedControl
      size="xs"
      ml="auto"
      aria-label={text.label}
      value={view}
      data={DossierView.options.map((value) => ({ value, label: text[value] }))}
      onChange={(value) => onView(DossierView.parse(value))}
    />
  )
}
