import { fromJson } from '../../store/columns.ts';
import type { Reader } from '../../store/store.ts';

interface Thing {
  readonly kind: string;
  readonly id: string;
}

export interface Place {
  /** What it belongs to, by name: a KPI for its definition, an objective for its key result; else empty. */
  readonly of: string;
  readonly path: string;
}

/** The page that shows each thing; what no page shows any more is left out. */
export async function placesOf(db: Reader, things: readonly Thing[]): Promise<Map<string, Place>> {
  const ids = (kind: string) => things.filter((one) => one.kind === kind).map(({ id }) => id);
  const places = new Map<string, Place>();
  const put = (kind: string, id: string, path: string, of = '') => places.set(`${kind} ${id}`, { of, path });
  const kpiPath = (key: string) => `/kpis/${encodeURIComponent(key)}`;
  const some = <Row>(kind: string, read: (ids: string[]) => Promise<Row[]>): Promise<Row[]> => {
    const asked = ids(kind);
    return asked.length === 0 ? Promise.resolve([]) : read(asked);
  };
  const [kpis, definitions, notes, keyResults, notDoing, decisions] = await Promise.all([
    some('kpi', (of) => db.selectFrom('kpi').select(['id', 'key']).where('id', 'in', of).execute()),
    some('definition', (of) =>
      db
        .selectFrom('definition_version as version')
        .innerJoin('kpi', 'kpi.id', 'version.kpi_id')
        .select(['version.id', 'kpi.key', 'kpi.name'])
        .where('version.id', 'in', of)
        .execute(),
    ),
    some('annotation', (of) =>
      db
        .selectFrom('annotation')
        .innerJoin('kpi', 'kpi.id', 'annotation.kpi_id')
        .select(['annotation.id', 'kpi.key', 'kpi.name'])
        .where('annotation.id', 'in', of)
        .execute(),
    ),
    some('key-result', (of) =>
      db
        .selectFrom('key_result')
        .innerJoin('objective', 'objective.id', 'key_result.objective_id')
        .select(['key_result.id', 'objective.id as objective_id', 'objective.title'])
        .where('key_result.id', 'in', of)
        .execute(),
    ),
    some('not-doing', (of) =>
      db
        .selectFrom('not_doing')
        .innerJoin('team', 'team.id', 'not_doing.team_id')
        .leftJoin('cycle', (on) => on.onRef('cycle.id', '=', 'not_doing.cycle_id').on('cycle.withdrawn_at', 'is', null))
        .select(['not_doing.id', 'cycle.id as cycle_id', 'not_doing.team_id', 'team.parent_id'])
        .where('not_doing.id', 'in', of)
        .execute(),
    ),
    some('decision', (of) => db.selectFrom('decision').select(['id', 'about']).where('id', 'in', of).execute()),
  ]);
  for (const row of kpis) put('kpi', row.id, kpiPath(row.key));
  for (const row of definitions) put('definition', row.id, kpiPath(row.key), row.name);
  for (const row of notes) put('annotation', row.id, kpiPath(row.key), row.name);
  for (const row of keyResults) put('key-result', row.id, `/okrs/objectives/${row.objective_id}`, row.title);
  for (const row of notDoing) {
    const page = row.parent_id === null ? '/' : `/?team=${row.team_id}`;
    put('not-doing', row.id, `${row.cycle_id === null ? page : `/okrs/${row.cycle_id}`}#not-doing`);
  }
  for (const id of ids('objective')) put('objective', id, `/okrs/objectives/${id}`);
  for (const id of ids('alignment-test')) put('alignment-test', id, `/alignment/${id}`);
  for (const id of ids('team')) put('team', id, `/?team=${id}`);
  for (const id of ids('ambition')) put('ambition', id, '/okrs');
  for (const { id, about } of decisions) put('decision', id, whereDecided(fromJson(about) as About));
  return places;
}

type About = readonly { readonly kind: string; readonly id: string }[];

/** The meeting that opens on it: the review, or the retrospective of its cycle. */
function whereDecided(about: About): string {
  const cycle = about.find(({ kind }) => kind === 'cycle');
  return cycle ? `/okrs/${cycle.id}/retrospective` : '/review';
}
