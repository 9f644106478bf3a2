import { z } from 'zod';

/** What happened around, seen beside a KPI and never part of its calculation. */
export const ContextKind = z.enum(['market', 'weather', 'traffic', 'other']);
export type ContextKind = z.infer<typeof ContextKind>;
