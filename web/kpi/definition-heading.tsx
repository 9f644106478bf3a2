import { FromTest } from '../alignment/from-test.tsx';
import { PageTitle } from '../design/page.tsx';
import { Chip } from '../design/tag.tsx';
import { useWords } from '../language.tsx';
import { useDefinitionSentence } from '../source/vocabulary.ts';
import styles from './definition-heading.module.css';
import type { KpiPageData, Version } from './kpi-data.ts';

/** Every KPI page opens with its definition: people argue about words, not points. */
export function DefinitionHeading({ page }: { page: KpiPageData }) {
  const { kpi: words } = useWords();
  const { kpi, definition, steward } = page;
  return (
    <header className={styles.heading}>
      <p className={styles.crumb}>
        {words.hold} · {words.grains[kpi.cadence]}
      </p>
      <div className={styles.name}>
        <PageTitle className={styles.title}>{kpi.name}</PageTitle>
        {definition ? (
          <Chip kind="hold">
            {words.version(definition.number)}, {words.status[definition.status]}
          </Chip>
        ) : null}
        {definition && definition.unanswered.length > 0 ? (
          <Chip kind="unanswered">{words.unanswered(definition.unanswered.length)}</Chip>
        ) : null}
      </div>
      {definition ? <Words version={definition} /> : null}
      <p className={styles.meta}>{steward ? words.steward(steward) : words.noSteward}</p>
      {definition ? <FromTest versionId={definition.versionId} /> : null}
    </header>
  );
}

function Words({ version }: { version: Version }) {
  const { tokens } = useDefinitionSentence();
  const { kpi } = useWords();
  if (version.kind === 'described') {
    const formula = String(version.body.formula ?? '');
    return <p className={styles.sentence}>{formula || kpi.create.described.formula}</p>;
  }
  return (
    <p className={styles.sentence}>
      {tokens(version).map(({ text, role }, place) =>
        role ? (
          // The parts of one sentence have no identity but their place in it.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <span key={place} className={styles.choice}>
            {text}
          </span>
        ) : (
          text
        ),
      )}
    </p>
  );
}
