import { Button, createTheme, Input, type MantineColorsTuple, Menu, Modal, Tooltip } from '@mantine/core'

/** A restrained red, the one accent. */
const official: MantineColorsTuple = [
  '#fbeeec',
  '#f3d9d6',
  '#e5b1ac',
  '#d7867f',
  '#cb635a',
  '#c24d43',
  '#ad3a32',
  '#96302a',
  '#832824',
  '#6c1f1c',
]

const fonts = '"Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif'

/** Compact: 13 and 14 pixel text and small controls, for 1366×768. */
export const theme = createTheme({
  colors: { official },
  primaryColor: 'official',
  primaryShade: { light: 7, dark: 6 },
  fontFamily: fonts,
  fontFamilyMonospace: 'Consolas, "DejaVu Sans Mono", monospace',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '15px', xl: '17px' },
  spacing: { xs: '6px', sm: '10px', md: '14px', lg: '20px', xl: '28px' },
  headings: { fontFamily: fonts, fontWeight: '600' },
  defaultRadius: '4px',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Input: Input.extend({ vars: () => ({ wrapper: { '--input-height': '32px', '--input-fz': '13px' } }) }),
    InputWrapper: Input.Wrapper.extend({
      styles: {
        label: { fontSize: 13, marginBottom: 2 },
        description: { fontSize: 12 },
        error: { fontSize: 12 },
      },
    }),
    Button: Button.extend({
      defaultProps: { size: 'sm' },
      styles: { root: { fontWeight: 500 } },
      vars: (_, { size }) => ({
        root: size === 'sm' ? { '--button-height': '32px', '--button-padding-x': '14px' } : {},
      }),
    }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 500, position: 'bottom', withinPortal: true } }),
    Modal: Modal.extend({
      styles: { title: { fontSize: 17, fontWeight: 600 }, header: { paddingBottom: 8 } },
    }),
    Menu: Menu.extend({ defaultProps: { shadow: 'md', transitionProps: { duration: 0 } } }),
  },
})
