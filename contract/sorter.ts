import { z } from 'zod';
import { KpiKey } from '../src/kpi/kpi.ts';
import { Id, IdempotencyKey, Name, operation, Sentence } from './operation.ts';

const Column = z.enum(['kpi', 'key-result', 'initiative', 'objective', 'unclear']);
const line = {
  text: z.string().trim().min(1).max(600),
  column: Column,
  baseline: z.string().max(120).nullable(),
  target: z.string().max(120).nullable(),
  /** What is done of it, and until when, as its list said: "70%", « fin mars ». */
  done: z.string().max(120).nullable().default(null),
  due: z.string().max(120).nullable().default(null),
  /** The line of the objective it stands under, by its place in the list. */
  under: z.int().min(0).max(1999).nullable().default(null),
};

export const SortedList = z.object({
  id: Id,
  teamId: Id,
  name: Name,
  createdAt: z.string(),
  lines: z.array(
    z.object({
      ...line,
      kpiKey: KpiKey.nullable(),
      /** The draft objective it became, or stands under as a key result or an initiative. */
      objectiveId: Id.nullable(),
    }),
  ),
});

export const sorter = {
  list: operation
    .route({ method: 'GET', path: '/sorted-lists', summary: 'Lists sorted and kept, that the caller may see' })
    .output(z.object({ lists: z.array(SortedList) })),

  keep: operation
    .meta({ access: 'kpi.propose' })
    .route({
      method: 'POST',
      path: '/sorted-lists',
      summary: 'Keep a sorted list, and propose a KPI with an open definition for each of its KPI lines',
      successStatus: 201,
    })
    .input(
      z.object({
        ownerTeamId: Id,
        name: Name,
        lines: z.array(z.object(line)).max(2000),
        idempotencyKey: IdempotencyKey,
      }),
    )
    .output(
      z.object({
        list: SortedList,
        kpis: z.array(z.object({ key: KpiKey, name: z.string(), unanswered: z.array(z.string()) })),
      }),
    ),

  draft: operation
    .meta({ access: 'objective.propose' })
    .route({
      method: 'POST',
      path: '/sorted-lists/{id}/drafts',
      summary: 'Make draft objectives, key results and initiatives of a kept list, in a cycle that is being planned',
    })
    .input(
      z.object({
        id: Id,
        cycleId: Id,
        teamId: Id,
        /** The objective still to be written, over key results that stand under none. */
        looseTitle: z.string().trim().min(1).max(200),
      }),
    )
    .output(
      z.object({
        list: SortedList,
        objectives: z.array(z.object({ id: Id, title: z.string(), keyResults: z.int(), initiatives: z.int() })),
        /** Lines that stay with the list: beyond an objective’s limit, or under no objective. */
        left: z.int(),
      }),
    ),
};

/** The text is never sent: a key that recognises it is. */
const TextKey = z.string().regex(/^[0-9a-f]{16}$/);
const Code = z.enum([
  'pay',
  'individual',
  'output',
  'activity',
  'bau_kpi',
  'no_target',
  'compound',
  'no_baseline',
  'vague',
  'is_task',
  'bau',
  'contains_metric',
  'too_long',
]);

export const remark = {
  left: operation
    .route({ method: 'GET', path: '/remarks/{textKey}', summary: 'Remarks that were left on this very text' })
    .input(z.object({ textKey: TextKey }))
    .output(z.object({ codes: z.array(Code) })),

  dismiss: operation
    .meta({ access: 'comment.write' })
    .route({ method: 'PUT', path: '/remarks/{textKey}/{code}', summary: 'Leave a sentence as it is, for good' })
    .input(z.object({ textKey: TextKey, code: Code, why: Sentence.nullable() }))
    .output(z.object({ codes: z.array(Code) })),

  takeBack: operation
    .meta({ access: 'comment.write' })
    .route({ method: 'DELETE', path: '/remarks/{textKey}/{code}', summary: 'Let the remark come back' })
    .input(z.object({ textKey: TextKey, code: Code }))
    .output(z.object({ codes: z.array(Code) })),
};
