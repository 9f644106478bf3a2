import { type CodeDefinition, type CodeKpi, saidIn } from '../../src/interchange/kpi-code/code-file.ts';
import { describedHash } from '../../src/kpi/described-definition.ts';
import { specHash } from '../../src/metric-sql/canonical.ts';
import type { Problem } from '../../src/metric-sql/problem.ts';
import { mayOwnKpis } from '../../src/people/team.ts';
import type { WrittenDefinition } from '../../store/definition-version.ts';
import type { Kpi, NewKpi } from '../../store/kpi.ts';
import type { Place } from './place.ts';

/** A file with its names found: teams, the steward, the source. `fields` are those of the KPI that it says. */
export interface Resolved {
  readonly fields: Partial<Pick<Kpi, CodeField>>;
  readonly kpi: NewKpi;
  readonly written: WrittenDefinition;
}
export type CodeField =
  | 'name'
  | 'question'
  | 'direction'
  | 'expectedLevel'
  | 'looksTeamId'
  | 'looksFirst'
  | 'stewardId'
  | 'reviewOn';

type Found<Value> = { readonly value: Value } | { readonly code: string; readonly params: Record<string, unknown> };

function named<One extends { readonly name: string }>(among: readonly One[], name: string, code: string): Found<One> {
  const same = among.filter((one) => one.name.trim().toLowerCase() === name.trim().toLowerCase());
  if (same.length === 1) return { value: same[0] as One };
  return {
    code: same.length === 0 ? code : 'code.two-so-named',
    params: { name, known: among.map((one) => one.name) },
  };
}

/** Every name of a file, looked up; every one that is not here, at its path. */
export function resolveFile(
  place: Place,
  code: CodeKpi,
  definition: CodeDefinition,
  standing: { readonly connection: string | null; readonly sourceId: string | null },
): Resolved | { readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const { language } = place.organisation;
  const take = <Value>(path: readonly string[], found: Found<Value>): Value | null => {
    if ('value' in found) return found.value;
    problems.push({ path, code: found.code, params: found.params });
    return null;
  };
  const owner = take(['kpi', 'owner'], named(place.teams.filter(mayOwnKpis), code.owner, 'code.unknown-owner'));
  const looks =
    code.looks?.team === undefined
      ? undefined
      : take(['kpi', 'looks', 'team'], named(place.teams, code.looks.team, 'code.unknown-team'));
  const email = code.steward?.toLowerCase();
  const steward = email === undefined ? undefined : place.people.find((person) => person.email === email);
  if (email !== undefined && !steward)
    problems.push({ path: ['kpi', 'steward'], code: 'code.unknown-steward', params: { email } });
  const source =
    definition.kind === 'structured'
      ? take(['source', 'connection'], named(place.sources, definition.body.source.connection, 'code.unknown-source'))
      : null;
  if (problems.length > 0 || !owner) return { problems };
  const fields: Resolved['fields'] = {
    name: saidIn(code.name, language),
    ...(code.question !== undefined && { question: saidIn(code.question, language) }),
    direction: code.direction,
    ...(code.expectedLevel !== undefined && { expectedLevel: code.expectedLevel }),
    ...(looks && { looksTeamId: looks.id }),
    ...(code.looks?.first !== undefined && { looksFirst: saidIn(code.looks.first, language) }),
    ...(steward && { stewardId: steward.id }),
    ...(code.reviewOn !== undefined && { reviewOn: code.reviewOn }),
  };
  return {
    fields,
    kpi: {
      question: '',
      expectedLevel: null,
      looksTeamId: null,
      looksFirst: '',
      stewardId: null,
      ...(fields as Required<Pick<Kpi, 'name' | 'direction'>>),
      key: code.key,
      ownerTeamId: owner.id,
      unit: code.unit,
      cadence: definition.kind === 'structured' ? definition.body.reportGrain : (definition.body.cadence ?? 'month'),
    },
    written: written(definition, source?.id ?? null, standing),
  };
}

/** On the source it reads already, a definition keeps the word that stands for it: another name for it is no other meaning. */
function written(
  definition: CodeDefinition,
  sourceId: string | null,
  standing: { readonly connection: string | null; readonly sourceId: string | null },
): WrittenDefinition {
  if (definition.kind === 'described')
    return {
      kind: 'described',
      words: '',
      body: definition.body,
      sourceId: null,
      specHash: describedHash(definition.body),
    };
  const connection =
    standing.sourceId === sourceId && standing.connection !== null
      ? standing.connection
      : definition.body.source.connection;
  const body = { ...definition.body, source: { ...definition.body.source, connection } };
  return { kind: 'structured', words: '', body: { ...body }, sourceId, specHash: specHash(body) };
}

/** What a version means, and how it says what a row is: the two that a file can change. */
export function meaningOf({ kind, body, specHash, sourceId }: WrittenDefinition): string {
  const row = kind === 'structured' ? String((body.source as { rowMeans?: string } | undefined)?.rowMeans ?? '') : '';
  return [specHash ?? '', sourceId ?? '', row].join(' ').trim();
}
