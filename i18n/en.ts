import { charts } from './en/charts.ts';
import { definition } from './en/definition.ts';
import { impact } from './en/impact.ts';
import { kpi } from './en/kpi.ts';
import { people } from './en/people.ts';
import { setup } from './en/setup.ts';
import { shell } from './en/shell.ts';
import { source } from './en/source.ts';
import { sourcePage } from './en/source-page.ts';
import { stability } from './en/stability.ts';

export const en = { charts, definition, impact, kpi, people, setup, shell, source, sourcePage, stability };
