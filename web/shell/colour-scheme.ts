import { isMantineColorScheme, type MantineColorSchemeManager } from '@mantine/core';
import { remember, remembered } from '../remembered.ts';

/** The key that the script of index.html reads before the first paint. */
const KEY = 'gouverne.colour-scheme';

export const colourSchemeManager: MantineColorSchemeManager = {
  get: (fallback) => {
    const choice = remembered(KEY);
    return isMantineColorScheme(choice) ? choice : fallback;
  },
  set: (choice) => remember(KEY, choice),
  clear: () => remember(KEY, 'auto'),
  subscribe: () => {},
  unsubscribe: () => {},
};
