import { charts } from './en/charts.ts';
import { impact } from './en/impact.ts';
import { people } from './en/people.ts';
import { setup } from './en/setup.ts';
import { shell } from './en/shell.ts';
import { stability } from './en/stability.ts';

export const en = { charts, impact, people, setup, shell, stability };
