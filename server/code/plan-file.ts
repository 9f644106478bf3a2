import type { z } from 'zod';
import type { CodeLine } from '../../contract/code.ts';
import { type CodeDefinition, type CodeKpi, readCodeFile } from '../../src/interchange/kpi-code/code-file.ts';
import type { Definition } from '../../src/metric-sql/definition.ts';
import type { Problem } from '../../src/metric-sql/problem.ts';
import type { Actor } from '../../src/people/relation.ts';
import { isHidden, may } from '../../src/people/rights.ts';
import { Refusal } from '../../src/refusal.ts';
import { currentOf, type DefinitionVersion, versionsOf } from '../../store/definition-version.ts';
import type { Kpi } from '../../store/kpi.ts';
import type { CodeChange, KpiCode } from '../../store/kpi-code.ts';
import type { Store } from '../../store/store.ts';
import { checkParts } from '../kpi/check-parts.ts';
import { mustBeAbleToKeep } from '../kpi/may-be-steward.ts';
import { periodNamed } from '../kpi/period-rules.ts';
import { subjectOf } from '../kpi/visible-kpi.ts';
import type { Engines } from '../sources/engines.ts';
import { misfitOf } from './misfit.ts';
import type { Place } from './place.ts';
import { meaningOf, type Resolved, resolveFile } from './resolve-file.ts';
import { changedFields, sentences } from './said-changes.ts';

type Line = z.infer<typeof CodeLine>;

export interface SentFile {
  readonly path: string;
  readonly content?: unknown;
  readonly commit: string | null;
  readonly why: string | null;
}

interface Asking {
  readonly repository: string;
  readonly language: 'en' | 'fr';
}

/** What a file would change. `change` is null where nothing can be done (a problem) or nothing is to be. */
export interface PlannedFile {
  readonly line: Line;
  readonly change: Omit<CodeChange, 'askedIds'> | null;
}

interface Standing {
  readonly kpi: Kpi | null;
  readonly code: KpiCode | null;
  readonly current: DefinitionVersion | null;
  readonly draft: DefinitionVersion | undefined;
  readonly proposed: DefinitionVersion | undefined;
}

async function standingOf(store: Store, place: Place, key: string): Promise<Standing> {
  const kpi = place.kpis.get(key) ?? null;
  const versions = kpi ? await versionsOf(store.db, kpi.id) : [];
  return {
    kpi,
    code: (kpi && place.codes.get(kpi.id)) ?? null,
    current: currentOf(versions),
    draft: versions.findLast(({ status }) => status === 'draft'),
    proposed: versions.findLast(({ status }) => status === 'proposed'),
  };
}

export async function planFile(
  store: Store,
  engines: Engines,
  actor: Actor,
  place: Place,
  asking: Asking,
  file: SentFile,
): Promise<PlannedFile> {
  const read = readCodeFile(file.content);
  if (read.kind === 'unreadable') return stopped(file, null, read.problems);
  const { kpi: code, definition } = read;
  const standing = await standingOf(store, place, code.key);
  const resolved = resolveFile(place, code, definition, {
    sourceId: standing.current?.sourceId ?? null,
    connection: (standing.current?.body.source as { connection?: string } | undefined)?.connection ?? null,
  });
  if ('problems' in resolved) return stopped(file, code, resolved.problems);
  const problems = [
    ...refusedChanges(actor, asking, standing, resolved),
    ...(await refusedDefinition(store, actor, place, resolved, code)),
  ];
  if (problems.length > 0) return stopped(file, code, problems);
  const done = planned(place, asking, file, code, definition, standing, resolved);
  const { kind, body, sourceId } = resolved.written;
  if (!done.change?.definition || kind !== 'structured' || sourceId === null) return done;
  // What would be computed is held against the columns of its source here, where no file has been applied yet.
  const found = await misfitOf(store, engines, body as unknown as Definition, sourceId);
  return found ? stopped(file, code, [found]) : done;
}

const stopped = (file: SentFile, code: CodeKpi | null, problems: readonly Problem[]): PlannedFile => ({
  line: {
    ...bare(file, code),
    state: 'problem',
    problems: problems.map((one) => ({ ...one, params: { ...one.params } })),
  },
  change: null,
});

const bare = (file: SentFile, code: CodeKpi | null) => ({
  path: file.path,
  key: code?.key ?? null,
  name: null,
  adopted: false,
  waits: false,
  fields: [],
  definition: null,
  problems: [],
});

const problem = (path: readonly string[], code: string, params: Record<string, unknown> = {}): Problem => ({
  path,
  code,
  params,
});

/** What a file may not change, and what this caller may not. */
function refusedChanges(actor: Actor, { repository }: Asking, { kpi, code }: Standing, resolved: Resolved): Problem[] {
  const { ownerTeamId } = resolved.kpi;
  if (!kpi)
    return may(actor, 'kpi.propose', { ownerTeamId })
      ? []
      : [problem(['kpi', 'owner'], 'right.not-yours', { act: 'kpi.propose' })];
  // A key that is taken behind a private team's wall is taken: nothing else is told of it.
  if (isHidden(actor, { ownerTeamId: kpi.ownerTeamId }))
    return [problem(['kpi', 'key'], 'kpi.key-taken', { key: kpi.key })];
  if (!may(actor, 'kpi.edit', subjectOf(kpi))) return [problem(['kpi', 'key'], 'right.not-yours', { act: 'kpi.edit' })];
  const found: Problem[] = [];
  if (kpi.status === 'retired') found.push(problem(['kpi', 'key'], 'code.retired'));
  if (code && code.repository !== repository)
    found.push(problem(['kpi', 'key'], 'code.kept-elsewhere', { repository: code.repository, path: code.path }));
  if (kpi.ownerTeamId !== ownerTeamId) found.push(problem(['kpi', 'owner'], 'code.fixed', { field: 'owner' }));
  if (JSON.stringify(kpi.unit) !== JSON.stringify(resolved.kpi.unit))
    found.push(problem(['kpi', 'unit'], 'code.fixed', { field: 'unit' }));
  if (kpi.cadence !== resolved.kpi.cadence) {
    const at = resolved.written.kind === 'structured' ? ['reportGrain'] : ['described', 'cadence'];
    found.push(problem(at, 'definition.other-cadence', { cadence: kpi.cadence }));
  }
  return found;
}

async function refusedDefinition(
  store: Store,
  actor: Actor,
  { organisation }: Place,
  { fields, kpi, written }: Resolved,
  { inForceFrom }: CodeKpi,
): Promise<Problem[]> {
  const found: Problem[] = [];
  const checking = async (path: readonly string[], check: () => unknown) => {
    try {
      await check();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      found.push({ path, code: error.code, params: error.params });
    }
  };
  const { stewardId } = fields;
  if (stewardId) await checking(['kpi', 'steward'], () => mustBeAbleToKeep(store.db, stewardId, kpi.ownerTeamId));
  await checking(['measure'], () => checkParts(store.db, actor, written.body));
  await checking(['kpi', 'inForceFrom'], () => periodNamed(inForceFrom, kpi, written, organisation));
  return found;
}

function planned(
  place: Place,
  { repository, language }: Asking,
  file: SentFile,
  code: CodeKpi,
  definition: CodeDefinition,
  standing: Standing,
  resolved: Resolved,
): PlannedFile {
  const { kpi, current, draft, proposed } = standing;
  const meaning = meaningOf(resolved.written);
  const sameAs = (version: DefinitionVersion | null | undefined) => version != null && meaningOf(version) === meaning;
  const waits = sameAs(proposed);
  const already = sameAs(current) || waits;
  // Said once from this file and answered otherwise since: people were heard, the file has not followed.
  const behind = !already && standing.code?.meaning === meaning;
  const proposes = !already && !behind;
  const ours = proposed && standing.code && proposed.authorId === null && meaningOf(proposed) === standing.code.meaning;
  if (proposes && draft) return stopped(file, code, [problem([], 'code.draft-begun', { number: draft.number })]);
  if (proposes && proposed && !ours)
    return stopped(file, code, [problem([], 'definition.another-proposed', { number: proposed.number })]);
  const why = code.why ?? file.why ?? '';
  if (proposes && why.trim() === '')
    return stopped(file, code, [problem(['kpi', 'why'], 'definition.proposal-needs-why')]);
  const fields = changedFields(place, kpi, resolved);
  const state = !kpi ? 'created' : behind ? 'behind' : proposes || fields.length > 0 ? 'changed' : 'same';
  return {
    line: {
      ...bare(file, code),
      name: resolved.kpi.name,
      state,
      adopted: kpi !== null && standing.code === null,
      waits,
      fields,
      definition: proposes || behind ? sentences(place, current, resolved.written, definition, language) : null,
    },
    change: {
      kpi: kpi ?? resolved.kpi,
      change: kpi ? onlyChanged(kpi, resolved.fields) : {},
      definition: proposes
        ? {
            ...resolved.written,
            why,
            inForceFrom: periodNamed(code.inForceFrom, resolved.kpi, resolved.written, place.organisation),
          }
        : null,
      withdrawn: proposes && ours ? proposed : null,
      code: {
        repository,
        path: file.path,
        commit: file.commit,
        fields: Object.keys(resolved.fields),
        meaning,
      },
    },
  };
}

function onlyChanged(kpi: Kpi, fields: Resolved['fields']): Resolved['fields'] {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([field, value]) => JSON.stringify(kpi[field as keyof Kpi]) !== JSON.stringify(value),
    ),
  );
}
