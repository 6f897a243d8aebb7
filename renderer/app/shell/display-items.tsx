import { Menu, useMantineColorScheme } from '@mantine/core'
import { Monitor, Moon, Sun, SunMoon, ZoomIn, ZoomOut } from 'lucide-react'
import { z } from 'zod'
import { vi } from '../../text/vi.ts'
import { keyOf } from '../shortcuts.ts'
import { changeZoom } from '../zoom.ts'

const text = vi.shell.display
const Scheme = z.enum(['light', 'dark', 'auto'])
const schemes = [
  { id: 'light', icon: Sun },
  { id: 'dark', icon: Moon },
  { id: 'auto', icon: Monitor },
] as const

/** Light, dark or as the machine; larger and smaller. Kept for the person at this machine. */
export function DisplayItems() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <Menu.Sub>
      <Menu.Sub.Target>
        <Menu.Sub.Item leftSection={<SunMoon size={16} />}>{text.title}</Menu.Sub.Item>
      </Menu.Sub.Target>
      <Menu.Sub.Dropdown>
        <Menu.RadioGroup value={colorScheme} onChange={(scheme) => setColorScheme(Scheme.parse(scheme))}>
          {schemes.map(({ id, icon: Icon }) => (
            <Menu.RadioItem key={id} value={id} rightSection={<Icon size={16} aria-hidden />}>
              {text.schemes[id]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item
          leftSection={<ZoomIn size={16} />}
          rightSection={keyOf('zoomIn')}
          closeMenuOnClick={false}
          onClick={() => changeZoom('in')}
        >
          {text.larger}
        </Menu.Item>
        <Menu.Item
          leftSection={<ZoomOut size={16} />}
          rightSection={keyOf('zoomOut')}
          closeMenuOnClick={false}
          onClick={() => changeZoom('out')}
        >
          {text.smaller}
        </Menu.Item>
        <Menu.Item
          rightSection={keyOf('zoomReset')}
          closeMenuOnClick={false}
          onClick={() => changeZoom('reset')}
        >
          {text.usual}
        </Menu.Item>
      </Menu.Sub.Dropdown>
    </Menu.Sub>
  )
}
