import { useMutation } from '@tanstack/react-query';
import type { Language } from '../../i18n/format.ts';
import { api } from '../api.ts';
import { Button } from '../design/button.tsx';
import { RefusalMessage } from '../design/refusal-message.tsx';
import { useFormat, useWords } from '../language.tsx';
import { useSession } from '../shell/session.ts';
import { type Answer, type DueKeyResult, valueText } from './check-in-answers.ts';
import { type CheckInPageData, useOkrChanged } from './okr-data.ts';
import styles from './prepared-draft.module.css';
import { useKeyResultWords } from './use-key-result-words.ts';

type Draft = NonNullable<CheckInPageData['draft']>;
type Line = Draft['lines'][number];

/** What a draft puts in the fields of one key result. The confidence is not among them: it is felt. */
export function draftedAnswer(line: Line, keyResult: DueKeyResult, answer: Answer, language: Language): Answer {
  return {
    ...answer,
    value: valueText(line.value, keyResult, language) || answer.value,
    learnt: line.learnt || answer.learnt,
    blocked: line.blocked || answer.blocked,
  };
}

interface Props {
  readonly page: CheckInPageData;
  readonly draft: Draft;
  readonly taken: boolean;
  readonly onTake: () => void;
}

/** A check-in that an assistant prepared, whole before one's eyes: taken into the fields, or set aside. */
export function PreparedDraft({ page, draft, taken, onTake }: Props) {
  const words = useWords().okrPage.checkIn.draft;
  const format = useFormat();
  const { timezone } = useSession().organisation;
  const changed = useOkrChanged();
  const discard = useMutation(api.checkIn.discard.mutationOptions({ onSuccess: changed }));
  const due = page.objectives.flatMap(({ keyResults }) => keyResults);
  return (
    <section className={styles.draft} aria-label={words.title}>
      <h2>{words.title}</h2>
      <p>{words.prepared(draft.preparedWith, format.instant(draft.preparedAt, timezone, { dateStyle: 'medium' }))}</p>
      <p className={styles.rule}>{words.nothing}</p>
      <ul className={styles.lines}>
        {draft.lines.map((line) => {
          const keyResult = due.find(({ id }) => id === line.keyResultId);
          return keyResult ? <DraftLine key={line.keyResultId} line={line} keyResult={keyResult} /> : null;
        })}
      </ul>
      {draft.priorities.length > 0 ? <p>{words.priorities(format.list(draft.priorities))}</p> : null}
      {discard.error ? <RefusalMessage error={discard.error} /> : null}
      <div className={styles.acts}>
        {taken ? (
          <p role="status">{words.taken}</p>
        ) : (
          <Button kind="outline" onClick={onTake}>
            {words.take}
          </Button>
        )}
        <Button
          kind="act"
          busy={discard.isPending}
          onClick={() => discard.mutate({ cycleId: page.cycle.id, teamId: page.teamId })}
        >
          {words.discard}
        </Button>
      </div>
    </section>
  );
}

function DraftLine({ line, keyResult }: { line: Line; keyResult: DueKeyResult }) {
  const words = useWords().okrPage.checkIn.draft;
  const said = useKeyResultWords(keyResult);
  const parts = [
    line.value === null ? '' : words.value(said.value(line.value)),
    line.learnt === '' ? '' : words.learnt(line.learnt),
    line.blocked === '' ? '' : words.blocked(line.blocked),
  ].filter(Boolean);
  return (
    <li>
      <b>{keyResult.statement}</b>
      {parts.map((part) => (
        <p key={part}>{part}</p>
      ))}
    </li>
  );
}
