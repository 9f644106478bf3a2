import { definitionSentence } from '../../i18n/definition-sentence.ts';
import { ossieDocument } from '../../src/interchange/definitions/ossie-write.ts';
import type { WholeKpi } from '../../src/interchange/definitions/whole-kpi.ts';
import { describedQuestions } from '../../src/kpi/described-definition.ts';
import type { Definition } from '../../src/metric-sql/definition.ts';
import type { Actor } from '../../src/people/relation.ts';
import { isHidden } from '../../src/people/rights.ts';
import { unansweredOf } from '../../store/definition-life.ts';
import { currentVersions, type DefinitionVersion } from '../../store/definition-version.ts';
import { allKpis, type Kpi } from '../../store/kpi.ts';
import { theOrganisation } from '../../store/organisation.ts';
import type { Store } from '../../store/store.ts';
import { allTableWords, type WordsOfTable } from '../../store/table-words.ts';

/** Every KPI one may see, by the version that speaks for it, as one Ossie document. No person and no value is in it. */
export async function leavingKpis({ db }: Store, actor: Actor) {
  const [organisation, every, words, sources] = await Promise.all([
    theOrganisation(db),
    allKpis(db),
    allTableWords(db),
    db.selectFrom('source').select(['id', 'name']).execute(),
  ]);
  const kpis = every.filter(({ ownerTeamId, status }) => status !== 'retired' && !isHidden(actor, { ownerTeamId }));
  const versions = await currentVersions(
    db,
    kpis.map(({ id }) => id),
  );
  const sourceName = new Map(sources.map(({ id, name }) => [id, name]));
  const leaving = kpis.flatMap((kpi) => {
    const version = versions.get(kpi.id);
    if (!version || unansweredOf(version).length > 0) return [];
    const source = version.sourceId === null ? null : (sourceName.get(version.sourceId) ?? null);
    return [{ whole: wholeOf(kpi, version, source), sentence: sentenceOf(version, organisation.language, words) }];
  });
  return ossieDocument(organisation.name, leaving);
}

function wholeOf(kpi: Kpi, version: DefinitionVersion, source: string | null): WholeKpi {
  const { key, name, question, unit, direction, expectedLevel, cadence, looksFirst } = kpi;
  const { kind, body, number, status, specHash, inForceFrom } = version;
  return {
    ...{ format: 'gouverne.definition', version: 1 },
    ...{ key, name, question, unit, direction, expectedLevel, cadence, looksFirst },
    ...{ kind, body, source, number, status, specHash, inForceFrom },
  };
}

function sentenceOf(
  { kind, body, sourceId }: DefinitionVersion,
  language: 'en' | 'fr',
  words: readonly WordsOfTable[],
): string {
  if (kind === 'described')
    return describedQuestions
      .map((question) => String(body[question] ?? ''))
      .filter(Boolean)
      .join('. ');
  const vocabulary = words.filter((said) => said.sourceId === sourceId && said.language === language);
  return definitionSentence(
    language,
    body as unknown as Definition,
    Object.fromEntries(vocabulary.map((said) => [said.table, said.words])),
  );
}
