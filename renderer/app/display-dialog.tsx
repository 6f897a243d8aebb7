import { Button, Group, Input, SegmentedControl, useMantineColorScheme } from '@mantine/core'
import { ZoomIn, ZoomOut } from 'lucide-react'
import { z } from 'zod'
import { vi } from '../text/vi.ts'
import { Dialog } from '../ui/dialog.tsx'
import { DialogFoot } from '../ui/dialog-foot.tsx'
import { keyOf } from './shortcuts.ts'
import { changeZoom } from './zoom.ts'

const text = vi.shell.display
const Scheme = z.enum(['light', 'dark', 'auto'])

/** Light, dark or as the machine; larger and smaller. Kept for the person at this machine. */
export function DisplayDialog({ onClose }: { readonly onClose: () => void }) {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <Dialog title={text.title} onClose={onClose} size={480}>
      <Input.Wrapper label={text.scheme} labelElement="div" mb="md">
        <SegmentedControl
          fullWidth
          mt={4}
          aria-label={text.scheme}
          data={Scheme.options.map((value) => ({ value, label: text.schemes[value] }))}
          value={colorScheme}
          onChange={(scheme) => setColorScheme(Scheme.parse(scheme))}
        />
      </Input.Wrapper>
      <Input.Wrapper label={text.zoom} labelElement="div">
        <Group gap="xs" mt={4}>
          <Button
            variant="default"
            leftSection={<ZoomOut size={16} />}
            title={keyOf('zoomOut')}
            onClick={() => changeZoom('out')}
          >
            {text.smaller}
          </Button>
          <Button variant="default" title={keyOf('zoomReset')} onClick={() => changeZoom('reset')}>
            {text.usual}
          </Button>
          <Button
            variant="default"
            leftSection={<ZoomIn size={16} />}
            title={keyOf('zoomIn')}
            onClick={() => changeZoom('in')}
          >
            {text.larger}
          </Button>
        </Group>
      </Input.Wrapper>
      <DialogFoot>
        <Button data-autofocus onClick={onClose}>
          {vi.common.close}
        </Button>
      </DialogFoot>
    </Dialog>
  )
}
