import { useState } from 'react';
import { refusalOf } from '../api.ts';
import { Button } from '../design/button.tsx';
import { SelectField, TextField } from '../design/field.tsx';
import { FieldStack } from '../design/form.tsx';
import { Segments } from '../design/tabs.tsx';
import { useWords } from '../language.tsx';

export type LimitAnswer =
  | { kind: 'one-waits'; id: string; why: string; revisitOn: string | null }
  | { kind: 'one-more'; why: string; reviewOn: string };

interface Props {
  readonly error: unknown;
  readonly nameOf: (id: string) => string;
  readonly onAnswer: (answer: LimitAnswer) => void;
}

interface Conversation {
  readonly about: 'objectives' | 'key-results' | 'ambitions';
  readonly have: number;
  readonly limit: number;
  readonly couldWait: readonly string[];
}

/** What a limit asks, where it was reached: a conversation, not an error box. Nothing for any other error. */
export function limitOf(error: unknown): Conversation | null {
  const refusal = refusalOf(error);
  return refusal?.code === 'okr.limit-reached' ? (refusal.params as unknown as Conversation) : null;
}

export function LimitConversation({ error, nameOf, onAnswer }: Props) {
  const { okr, okrPage } = useWords();
  const words = okrPage.room;
  const conversation = limitOf(error);
  const couldWait = (conversation?.couldWait ?? []).filter((id) => nameOf(id) !== '');
  const [kind, setKind] = useState<LimitAnswer['kind']>('one-waits');
  const [waits, setWaits] = useState(couldWait[0] ?? '');
  const [why, setWhy] = useState('');
  const [day, setDay] = useState('');
  if (!conversation) return null;
  const answer = () =>
    onAnswer(
      kind === 'one-waits'
        ? { kind, id: waits, why, revisitOn: day === '' ? null : day }
        : { kind, why, reviewOn: day },
    );
  const complete = why.trim() !== '' && (kind === 'one-waits' ? waits !== '' : day !== '');
  return (
    <section aria-label={words.limitTitle}>
      <FieldStack>
        <p role="alert">{okr.limits[conversation.about](conversation.have, conversation.limit)}</p>
        <Segments
          label={words.limitTitle}
          chosen={kind}
          onChoose={setKind}
          choices={[
            { key: 'one-waits', label: words.oneWaits },
            { key: 'one-more', label: words.oneMore },
          ]}
        />
        {kind === 'one-waits' ? (
          <SelectField label={words.whichWaits} value={waits} onChange={(event) => setWaits(event.target.value)}>
            {couldWait.map((id) => (
              <option key={id} value={id}>
                {nameOf(id)}
              </option>
            ))}
          </SelectField>
        ) : null}
        <TextField label={words.limitWhy} value={why} onChange={(event) => setWhy(event.target.value)} />
        <TextField label={words.reviewOn} type="date" value={day} onChange={(event) => setDay(event.target.value)} />
        <div>
          <Button onClick={answer} disabled={!complete}>
            {words.confirm}
          </Button>
        </div>
      </FieldStack>
    </section>
  );
}
