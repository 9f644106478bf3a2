import { useState } from 'react';
import { periodLong } from '../charts/period-label.ts';
import { Button } from '../design/button.tsx';
import { Section } from '../design/section.tsx';
import { WordDiff } from '../design/word-diff.tsx';
import { useFormat, useLanguage, useWords } from '../language.tsx';
import { DraftDrawer } from './draft-drawer.tsx';
import { IncompleteDraft } from './incomplete-draft.tsx';
import type { KpiPageData, Version } from './kpi-data.ts';
import { Proposal } from './proposal.tsx';
import { ProposeDrawer } from './propose-drawer.tsx';
import { Unsaid } from './unsaid.tsx';
import styles from './version-list.module.css';
import { useVersionWords, versionChanges } from './version-words.ts';

interface Props {
  readonly page: KpiPageData;
  readonly say: (value: number) => string;
}

/** The life of a definition, the latest first: what changed in its words, why, who agreed; and the next version. */
export function VersionList({ page, say }: Props) {
  const { kpiActs, kpi: kpiWords, charts } = useWords();
  const words = kpiActs.versions;
  const language = useLanguage();
  const versionWords = useVersionWords();
  const [open, setOpen] = useState<'draft' | 'propose' | null>(null);
  const draft = page.versions.findLast(({ status }) => status === 'draft');
  const waiting = page.versions.some(({ status }) => status === 'proposed');
  const from = draft ?? page.definition;
  const may = (act: string) => page.may.includes(act);
  return (
    <Section
      title={words.title}
      rule="hairline"
      acts={
        <>
          {draft && !unfinished(draft) && !waiting && may('definition.propose') ? (
            <Button kind="outline" onClick={() => setOpen('propose')}>
              {words.propose}
            </Button>
          ) : null}
          {from && may('definition.draft') ? (
            <Button kind="act" onClick={() => setOpen('draft')}>
              {draft ? words.rewrite : words.change}
            </Button>
          ) : null}
        </>
      }
    >
      <ol className={styles.list}>
        {page.versions.toReversed().map((version) => {
          const former = page.versions.find(({ number }) => number === version.number - 1);
          const text = versionWords(version);
          return (
            <li key={version.versionId}>
              <p className={styles.head}>
                <b>{kpiWords.version(version.number)}</b> {kpiWords.status[version.status]}
                {version.inForceFrom
                  ? `, ${words.countsFrom(periodLong(language, charts, page.kpi.cadence, version.inForceFrom))}`
                  : ''}
              </p>
              <p className={styles.words}>
                {former ? <WordDiff changes={versionChanges(versionWords(former), text)} /> : text}
              </p>
              {version.kind === 'structured' ? (
                <Unsaid version={version} former={former?.kind === 'structured' ? former : undefined} />
              ) : null}
              {version.why ? <p>{words.why(version.why)}</p> : null}
              <Decided version={version} />
              {version.agreement ? <Proposal page={page} version={version} say={say} /> : null}
            </li>
          );
        })}
      </ol>
      {open === 'draft' && from ? (
        unfinished(from) ? (
          <IncompleteDraft page={page} from={from} onClose={() => setOpen(null)} />
        ) : (
          <DraftDrawer page={page} from={from} onClose={() => setOpen(null)} />
        )
      ) : null}
      {open === 'propose' && draft ? (
        <ProposeDrawer page={page} version={draft} say={say} onClose={() => setOpen(null)} />
      ) : null}
    </Section>
  );
}

/** What stands where everyone did not agree: the words of a decision, and that nobody was asked. */
function Decided({ version }: { version: KpiPageData['versions'][number] }) {
  const words = useWords().kpiActs.versions;
  const format = useFormat();
  const { decision, agreement, agreedAt } = version;
  const alone = agreement?.kind === 'nobody-asked' && agreedAt !== null;
  if (!decision) return alone ? <p>{words.nobodyAsked}</p> : null;
  return <p>{alone ? words.decidedAlone(format.date(decision.on), decision.words) : words.decided(decision.words)}</p>;
}

/** Begun elsewhere, and not all of its questions are answered: it is finished before it is proposed. */
const unfinished = ({ kind, unanswered }: Pick<Version, 'kind' | 'unanswered'>): boolean =>
  kind === 'structured' && unanswered.length > 0;
