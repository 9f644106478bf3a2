import type { Vocabulary } from '../../src/metric-sql/table-words.ts';
import type { Actor } from '../../src/people/relation.ts';
import { isHidden } from '../../src/people/rights.ts';
import { allKpis, type Kpi } from '../../store/kpi.ts';
import { type KpiCode, kpisInCode } from '../../store/kpi-code.ts';
import { type Organisation, theOrganisation } from '../../store/organisation.ts';
import { allPeople, type Person } from '../../store/person.ts';
import type { Reader } from '../../store/store.ts';
import { allTableWords, type WordsOfTable } from '../../store/table-words.ts';
import { allTeams, type Team } from '../../store/team.ts';

/** What the names in a file are looked up in, read once for a whole folder: what the actor may see of the place. */
export interface Place {
  readonly organisation: Organisation;
  readonly teams: readonly Team[];
  readonly people: readonly Person[];
  readonly sources: readonly { readonly id: string; readonly name: string }[];
  readonly kpis: ReadonlyMap<string, Kpi>;
  readonly codes: ReadonlyMap<string, KpiCode>;
  readonly words: readonly WordsOfTable[];
}

export async function placeFor(db: Reader, actor: Actor): Promise<Place> {
  const [organisation, teams, people, sources, kpis, codes, words] = await Promise.all([
    theOrganisation(db),
    allTeams(db),
    allPeople(db),
    db.selectFrom('source').select(['id', 'name']).execute(),
    allKpis(db),
    kpisInCode(db),
    allTableWords(db),
  ]);
  return {
    organisation,
    teams: teams.filter(({ id }) => !isHidden(actor, { ownerTeamId: id })),
    people,
    sources,
    kpis: new Map(kpis.map((kpi) => [kpi.key, kpi])),
    codes,
    words,
  };
}

export const vocabularyOf = (place: Place, sourceId: string | null, language: 'en' | 'fr'): Vocabulary =>
  Object.fromEntries(
    place.words
      .filter((said) => said.sourceId === sourceId && said.language === language)
      .map(({ table, words }) => [table, words]),
  );
