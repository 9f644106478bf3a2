import { charts } from './charts.ts';
import { drift } from './drift.ts';
import { impact } from './impact.ts';
import { setup } from './setup.ts';
import { shell } from './shell.ts';
import { stability } from './stability.ts';
import { steering } from './steering.ts';
import { tour } from './tour.ts';

/** What the frame and the steering page say: fetched first, the rest follows. */
export const first = { charts, drift, impact, setup, shell, stability, steering, tour };
