import { z } from 'zod';
import { KpiKey } from '../src/kpi/kpi.ts';
import { Id, operation } from './operation.ts';
import { Problem } from './source.ts';

/** One file of a folder of definitions: its content as plain data, and what git says of it. */
const CodeFile = z.object({
  /** Its path in the repository. */
  path: z.string().min(1).max(400),
  content: z.unknown(),
  commit: z.string().max(64).nullable(),
  /** Why it changed, when the file does not say: the subject of its last commit. */
  why: z.string().max(2000).nullable(),
});
const Repository = z.string().trim().min(1).max(120);
const language = z.enum(['en', 'fr']).default('en');

export const CodeLine = z.object({
  path: z.string(),
  key: z.string().nullable(),
  name: z.string().nullable(),
  /** `behind`: people agreed otherwise since, and the file has not followed. */
  state: z.enum(['created', 'changed', 'same', 'behind', 'problem']),
  /** A KPI made on screen, that the file keeps from now on. */
  adopted: z.boolean(),
  /** Proposed from this file already, and not answered yet. */
  waits: z.boolean(),
  fields: z.array(z.object({ field: z.string(), before: z.string().nullable(), after: z.string() })),
  /** The sentences of the definition, where they differ. */
  definition: z.object({ before: z.string().nullable(), after: z.string() }).nullable(),
  problems: z.array(Problem.extend({ path: z.array(z.union([z.string(), z.int()])).readonly() })),
});

export const code = {
  plan: operation
    .route({
      method: 'POST',
      path: '/code/plan',
      summary: 'What a folder of definitions would change: every file, every problem; nothing is written',
    })
    .input(z.object({ repository: Repository, language, files: z.array(CodeFile).max(1000) }))
    .output(
      z.object({
        lines: z.array(CodeLine),
        /** Kept by this repository, and in no file of it any more: said, never removed. */
        gone: z.array(z.object({ key: KpiKey, name: z.string(), path: z.string() })),
      }),
    ),

  apply: operation
    .meta({ access: 'kpi.propose' })
    .route({
      method: 'POST',
      path: '/code/kpis',
      summary: 'Create or change one KPI from its file; a changed definition is proposed, people agree',
    })
    .input(z.object({ repository: Repository, language, file: CodeFile }))
    .output(CodeLine.extend({ proposed: z.object({ versionId: Id, number: z.int(), asked: z.int() }).nullable() })),

  release: operation
    .meta({ access: 'kpi.edit' })
    .route({
      method: 'DELETE',
      path: '/code/kpis/{key}',
      summary: 'A KPI that left its folder goes back to the screen',
    })
    .input(z.object({ key: KpiKey }))
    .output(z.object({ key: KpiKey })),
};
