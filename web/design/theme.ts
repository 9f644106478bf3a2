import { type CSSVariablesResolver, createTheme, Drawer, type MantineColorsTuple, Modal } from '@mantine/core';

const ink: MantineColorsTuple = [
  '#EEF0EC',
  '#DDE0DD',
  '#B9C1C6',
  '#97A4AC',
  '#788690',
  '#626B75',
  '#454F5A',
  '#2C3741',
  '#16202A',
  '#0E161D',
];

export const theme = createTheme({
  colors: { ink },
  primaryColor: 'ink',
  primaryShade: { light: 8, dark: 0 },
  autoContrast: true,
  fontFamily: 'var(--sans)',
  fontFamilyMonospace: 'var(--mono)',
  headings: { fontFamily: 'var(--serif)', fontWeight: '400' },
  fontSizes: { xs: 'var(--t-13)', sm: 'var(--t-14)', md: 'var(--t-15)', lg: 'var(--t-17)', xl: 'var(--t-21)' },
  lineHeights: { xs: '1.45', sm: '1.45', md: '1.45', lg: '1.4', xl: '1.3' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '20px', xl: '28px' },
  radius: { xs: '3px', sm: '3px', md: '6px', lg: '10px', xl: '10px' },
  shadows: { xs: 'none', sm: 'none', md: 'var(--shadow)', lg: 'var(--shadow)', xl: 'var(--shadow)' },
  defaultRadius: 'md',
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    Modal: Modal.extend({ defaultProps: { radius: 'lg', shadow: 'lg', transitionProps: { duration: 120 } } }),
    Drawer: Drawer.extend({
      defaultProps: { radius: 0, shadow: 'lg', transitionProps: { duration: 240, timingFunction: 'ease-out' } },
    }),
  },
});

const tokens = {
  '--mantine-color-body': 'var(--paper)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-3)',
  '--mantine-color-bright': 'var(--ink)',
  '--mantine-color-placeholder': 'var(--ink-3)',
  '--mantine-color-anchor': 'var(--ink)',
  '--mantine-color-error': 'var(--ink)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--sunken)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--ink-3)',
  '--mantine-color-disabled': 'var(--sunken)',
  '--mantine-color-disabled-color': 'var(--ink-3)',
  '--mantine-primary-color-filled': 'var(--ink)',
  '--mantine-primary-color-filled-hover': 'var(--ink-2)',
  '--mantine-primary-color-contrast': 'var(--paper)',
};

/** The component library speaks our tokens: tokens.css alone decides what light and dark look like. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({ variables: {}, light: tokens, dark: tokens });
