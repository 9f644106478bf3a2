import type { Dictionary } from './dictionary.ts';
import { charts } from './fr/charts.ts';
import { impact } from './fr/impact.ts';
import { people } from './fr/people.ts';
import { setup } from './fr/setup.ts';
import { shell } from './fr/shell.ts';
import { stability } from './fr/stability.ts';

export const fr: Dictionary = { charts, impact, people, setup, shell, stability };
