import { FromTest } from '../alignment/from-test.tsx';
import { Button } from '../design/button.tsx';
import { PageTitle } from '../design/page.tsx';
import { Chip } from '../design/tag.tsx';
import { useFormat, useWords } from '../language.tsx';
import { useTeams } from '../pages/people/people-data.ts';
import { useDefinitionSentence } from '../source/vocabulary.ts';
import styles from './definition-heading.module.css';
import { KeptInCode } from './kept-in-code.tsx';
import type { OpenAct } from './kpi-acts.tsx';
import type { KpiPageData, Version } from './kpi-data.ts';

/** Every KPI page opens with its definition: people argue about words, not points. */
export function DefinitionHeading({ page, onAct }: { page: KpiPageData; onAct: OpenAct }) {
  const { kpi: words, kpiPage, kpiActs, definition: definitionWords } = useWords();
  const format = useFormat();
  const owner = useTeams().find(({ id }) => id === page.kpi.ownerTeamId)?.name;
  const { kpi, definition, steward } = page;
  const agreement = page.versions.find(({ versionId }) => versionId === definition?.versionId)?.agreement;
  const asked = agreement?.asked ?? [];
  const agreed = asked.filter(({ stance }) => stance === 'agree').length;
  const today = page.asOf ?? new Date().toISOString().slice(0, 10);
  const due = kpi.reviewOn !== null && kpi.reviewOn <= today && kpi.status !== 'retired';
  const reviewSaid =
    kpi.reviewOn === null || kpi.status === 'retired' || due ? null : kpiPage.reviewOn(format.date(kpi.reviewOn));
  const said = [
    steward ? words.steward(steward) : null,
    asked.length > 0 && definition?.status === 'agreed' ? kpiPage.agreed(agreed, asked.length) : null,
    agreement?.kind === 'nobody-asked' && definition?.status === 'agreed' ? kpiPage.nobodyAsked : null,
    reviewSaid,
  ].filter((one) => one !== null);
  const open = (definition?.unanswered.length ?? 0) + page.unanswered.length;
  return (
    <header className={styles.heading}>
      <p className={styles.crumb}>{[words.hold, owner, words.grains[kpi.cadence]].filter(Boolean).join(' · ')}</p>
      <div className={styles.name}>
        <PageTitle className={styles.title}>{kpi.name}</PageTitle>
        {definition ? (
          <Chip kind="hold">
            {words.version(definition.number)}, {words.status[definition.status]}
          </Chip>
        ) : null}
        {open > 0 ? <Chip kind="unanswered">{words.unanswered(open)}</Chip> : null}
      </div>
      {definition ? <Words version={definition} /> : null}
      {said.length > 0 ? (
        <p className={styles.meta}>
          {said.map((one) => (
            <span key={one}>{one}</span>
          ))}
        </p>
      ) : null}
      {page.unanswered.length > 0 ? (
        <p className={styles.open}>
          <span>{page.unanswered.map((question) => definitionWords.questions[question]).join(' ')}</span>
          {page.may.includes('kpi.edit') ? (
            <Button kind="act" onClick={() => onAct('settings')}>
              {kpiPage.answer}
            </Button>
          ) : null}
        </p>
      ) : null}
      {kpi.status === 'proposed' && !page.asOf ? (
        <p className={styles.open}>
          <span>{kpiPage.proposed}</span>
          {page.may.includes('kpi.publish') ? (
            <Button kind="act" onClick={() => onAct('live')}>
              {kpiActs.move.live}
            </Button>
          ) : null}
        </p>
      ) : null}
      {due && kpi.reviewOn ? <p className={styles.due}>{kpiPage.reviewDue(format.date(kpi.reviewOn))}</p> : null}
      {kpi.status === 'retired' && kpi.statusOn ? (
        <p className={styles.due}>{kpiPage.retired(format.date(kpi.statusOn), kpi.statusReason ?? '')}</p>
      ) : null}
      {page.inCode ? <KeptInCode code={page.inCode} /> : null}
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
