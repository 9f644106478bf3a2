import { z } from 'zod';
import { GoalAnswers, HolderChoice, PeriodChoice } from '../src/interchange/goals/answers.ts';
import { goalFields } from '../src/interchange/goals/columns.ts';
import { goalFormats } from '../src/interchange/goals/formats/format.ts';
import { CycleState } from '../src/okr/cycle.ts';
import { Id, IdempotencyKey, LocalDate, operation } from './operation.ts';
import { Problem, Upload } from './source.ts';

const Becomes = z.enum(['objective', 'key-result', 'kpi', 'guardrail', 'initiative']);
/** `kept`: changed here since it was brought, and left as it is here. */
const Does = z.enum(['added', 'changed', 'unchanged', 'kept']);
const SaidLine = z.object({ line: z.int(), title: z.string() });
/** `objective.added`, `key-result.unchanged`… and `left`, the lines that stay out. */
const Counts = z.record(z.string(), z.int());

/** A file of goals as it is understood, what it still asks, and what each of its lines would do. */
const GoalPreview = z.object({
  fileName: z.string(),
  file: z.object({
    lines: z.int(),
    sheet: z.string().nullable(),
    sheets: z.array(z.string()),
    delimiter: z.string().nullable(),
    encoding: z.string().nullable(),
    format: z.enum(goalFormats),
    /** The columns it was known by; none when it was not. */
    because: z.array(z.string()),
    headerLine: z.int(),
    header: z.array(z.string()),
    columns: z.array(z.object({ field: z.enum(goalFields), at: z.int() })),
    missing: z.array(z.enum(goalFields)),
    examples: z.array(z.array(z.string())),
    /** Columns that never come: what other tools compute or grade. */
    never: z.array(z.string()),
    unknown: z.array(z.string()),
    reading: z.object({ dateOrder: z.enum(['dmy', 'mdy']).nullable(), decimal: z.enum(['comma', 'point']).nullable() }),
    /** Cells as written, to answer from. */
    written: z.object({ date: z.string().nullable(), number: z.string().nullable(), percent: z.string().nullable() }),
  }),
  questions: z.array(
    z.enum([
      'columns',
      'date-order',
      'decimal',
      'percent',
      'holders',
      'periods',
      'individual',
      'levels',
      'many',
      'values-on',
    ]),
  ),
  /** Who holds objectives in the file, and whose they become; the first two hundred. */
  holders: z.array(
    z.object({
      holder: z.string(),
      objectives: z.int(),
      is: z.enum(['team', 'member', 'unknown', 'nobody']),
      choice: HolderChoice.nullable(),
      /** The one team a member is in: for a person to say. */
      proposed: Id.nullable(),
      mayBeTeam: z.boolean(),
    }),
  ),
  holdersInAll: z.int(),
  periods: z.array(
    z.object({
      period: z.string(),
      objectives: z.int(),
      span: z.object({ start: LocalDate, end: LocalDate }).nullable(),
      past: z.boolean(),
      choice: PeriodChoice.nullable(),
      proposed: Id.nullable(),
    }),
  ),
  /** Goals of one person, which are shown and asked about. */
  individual: z.array(SaidLine),
  individualInAll: z.int(),
  /** Levels to hold among key results. */
  levels: z.array(SaidLine.extend({ side: z.enum(['above', 'below']).nullable(), hasLimit: z.boolean() })),
  levelsInAll: z.int(),
  many: z.object({ objectives: z.int(), beyond: z.int() }),
  undatedValues: z.int(),
  mayCreateTeams: z.boolean(),
  plansFor: z.array(Id),
  cycles: z.array(z.object({ id: Id, name: z.string(), start: LocalDate, end: LocalDate })),
  counts: Counts,
  /** By name, null for one that holds a place. */
  newTeams: z.array(z.string().nullable()),
  newCycles: z.array(z.string()),
  /** What would be written, line by line; at most three hundred. */
  report: z.array(SaidLine.extend({ becomes: Becomes, does: Does })),
  problems: z.array(SaidLine.extend({ column: z.string().nullable(), stops: z.boolean(), ...Problem.shape })),
  problemsInAll: z.int(),
});

/** An import while it is written, and what went in. */
const GoalImport = z.object({
  id: Id,
  fileName: z.string(),
  format: z.string(),
  createdAt: z.string(),
  state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
  problem: Problem.nullable(),
  lines: z.int(),
  linesInAll: z.int(),
  counts: Counts,
  teams: z.array(z.object({ id: Id, name: z.string() })),
  cycles: z.array(z.object({ id: Id, name: z.string(), state: CycleState, objectives: z.int() })),
  objectives: z.array(z.object({ id: Id, title: z.string(), teamId: Id, cycleId: Id })),
  kpis: z.array(z.object({ key: z.string(), name: z.string() })),
});

/** Goals from another tool. The file itself is sent before: POST /api/v1/uploads?name=…&goals. */
export const goalImport = {
  preview: operation
    .meta({ access: 'objective.propose' })
    .route({
      method: 'POST',
      path: '/goal-imports/preview',
      summary: 'Read a sent file of goals: what it still asks, and what each line would do',
    })
    .input(z.object({ upload: Upload, said: GoalAnswers.prefault({}) }))
    .output(GoalPreview),

  begin: operation
    .meta({ access: 'objective.propose' })
    .route({
      method: 'POST',
      path: '/goal-imports',
      summary: 'Bring the goals of a sent file, once nothing is asked any more',
      successStatus: 201,
    })
    .input(
      z.object({
        upload: Upload,
        said: GoalAnswers.prefault({}),
        /** What a team is called that holds the place of somebody unknown here. */
        placeholderName: z.string().trim().min(1).max(60),
        idempotencyKey: IdempotencyKey,
      }),
    )
    .output(GoalImport),

  list: operation
    .route({ method: 'GET', path: '/goal-imports', summary: 'The imports of goals one asked for, the latest first' })
    .output(
      z.object({
        imports: z.array(z.object({ id: Id, fileName: z.string(), format: z.string(), createdAt: z.string() })),
      }),
    ),

  show: operation
    .route({ method: 'GET', path: '/goal-imports/{id}', summary: 'Where an import of goals is, and what went in' })
    .input(z.object({ id: Id }))
    .output(GoalImport),

  cancel: operation
    .meta({ access: 'objective.propose' })
    .route({ method: 'POST', path: '/goal-imports/{id}/cancel', summary: 'Stop an import: what went in stays' })
    .input(z.object({ id: Id }))
    .output(GoalImport),

  resume: operation
    .meta({ access: 'objective.propose' })
    .route({ method: 'POST', path: '/goal-imports/{id}/resume', summary: 'Go on with an import that was stopped' })
    .input(z.object({ id: Id }))
    .output(GoalImport),
};
