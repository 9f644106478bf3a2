import type { en } from './en.ts';
import { charts } from './fr/charts.ts';
import { definition } from './fr/definition.ts';
import { impact } from './fr/impact.ts';
import { kpi } from './fr/kpi.ts';
import { people } from './fr/people.ts';
import { setup } from './fr/setup.ts';
import { shell } from './fr/shell.ts';
import { source } from './fr/source.ts';
import { sourcePage } from './fr/source-page.ts';
import { stability } from './fr/stability.ts';

export const fr: typeof en = { charts, definition, impact, kpi, people, setup, shell, source, sourcePage, stability };
