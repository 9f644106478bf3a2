import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ScoreQuestion } from '../../src/okr/score.ts';
import { api } from '../api.ts';
import { Button } from '../design/button.tsx';
import { CheckField, TextArea, TextField } from '../design/field.tsx';
import { FieldRow, Form } from '../design/form.tsx';
import { Segments } from '../design/tabs.tsx';
import { say } from '../design/toast.tsx';
import { parseNumber } from '../kpi/parse-number.ts';
import { useFormat, useWords } from '../language.tsx';
import styles from './okr.module.css';
import { type KeyResult, useOkrChanged } from './okr-data.ts';

interface Props {
  readonly keyResult: KeyResult;
  readonly closing: NonNullable<KeyResult['closing']>;
  readonly score: ScoreQuestion | null;
}

type Kind = 'stop' | 'continue' | 'become-kpi';

export function ClosingForm({ keyResult, closing, score: asked }: Props) {
  const { okr, okrPage } = useWords();
  const words = okrPage.closing;
  const { number, list } = useFormat();
  const changed = useOkrChanged();
  const proposed = asked?.proposed ?? null;
  const first = closing.given?.score ?? proposed;
  const [score, setScore] = useState(first === null ? '' : number(first));
  const [another, setAnother] = useState(first !== proposed);
  const [reason, setReason] = useState(closing.given?.reason ?? '');
  const [whyShort, setWhyShort] = useState(closing.whyShort);
  const [whatElse, setWhatElse] = useState(closing.whatElse);
  const [learnt, setLearnt] = useState(closing.learnt);
  const [kind, setKind] = useState<Kind | undefined>(closing.fate?.kind);
  const [fateWords, setFateWords] = useState(closing.fate?.words ?? '');
  const [toNotDoing, setToNotDoing] = useState(closing.fate?.kind === 'stop' && closing.fate.toNotDoing);
  const [later, setLater] = useState(closing.fate?.kind === 'become-kpi' && closing.fate.when === 'next-cycle');
  const [remark, setRemark] = useState<string>();
  const close = useMutation(
    api.keyResult.close.mutationOptions({
      onSuccess: async () => {
        await changed();
        say(words.kept);
      },
    }),
  );
  const value = score.trim() === '' ? null : parseNumber(score, false);
  const send = () => {
    setRemark(value === undefined ? okrPage.room.notNumber : undefined);
    if (value === undefined) return;
    close.mutate({
      id: keyResult.id,
      expectedVersion: closing.version,
      score: value,
      ...(reason.trim() && { scoreReason: reason }),
      whyShort,
      whatElse,
      learnt,
      fate:
        kind === undefined
          ? null
          : kind === 'stop'
            ? { kind, words: fateWords, toNotDoing }
            : kind === 'continue'
              ? { kind, words: fateWords }
              : { kind, words: fateWords, when: later ? 'next-cycle' : 'now' },
    });
  };
  const kinds: readonly Kind[] = closing.mayGraduate ? ['stop', 'continue', 'become-kpi'] : ['stop', 'continue'];
  return (
    <Form
      label={keyResult.statement}
      onSend={send}
      error={close.error}
      acts={
        <>
          <Button type="submit" busy={close.isPending}>
            {words.keep}
            <span className="visually-hidden"> {keyResult.statement}</span>
          </Button>
          {closing.version > 0 && closing.gaps.length > 0 ? (
            <span className={styles.quiet}>
              {words.stillAsks(list(closing.gaps.map((gap) => okr.closing.gaps[gap])))}
            </span>
          ) : null}
        </>
      }
    >
      <FieldRow>
        <TextArea label={words.learnt} rows={2} value={learnt} onChange={(event) => setLearnt(event.target.value)} />
        <TextArea
          label={okr.closing.whatElse}
          help={words.notCause}
          rows={2}
          value={whatElse}
          onChange={(event) => setWhatElse(event.target.value)}
        />
      </FieldRow>
      {asked?.asksWhy ? (
        <TextArea
          label={words.whyShort}
          rows={2}
          value={whyShort}
          onChange={(event) => setWhyShort(event.target.value)}
        />
      ) : null}
      {proposed === null ? null : another ? (
        <FieldRow>
          <TextField
            label={words.score}
            help={words.scoreProposed(number(proposed))}
            remark={remark}
            inputMode="decimal"
            value={score}
            onChange={(event) => setScore(event.target.value)}
          />
          {value !== proposed && value != null ? (
            <TextField label={words.scoreReason} value={reason} onChange={(event) => setReason(event.target.value)} />
          ) : null}
        </FieldRow>
      ) : (
        <p className={styles.quiet}>
          {words.scoreIs(number(proposed))}{' '}
          <Button kind="act" onClick={() => setAnother(true)}>
            {words.otherScore}
          </Button>
        </p>
      )}
      <div className={styles.fate}>
        <Segments
          label={words.fate}
          chosen={kind ?? ('' as Kind)}
          onChoose={setKind}
          choices={kinds.map((key) => ({ key, label: okr.closing.fates[key] }))}
        />
        {kind === undefined ? null : (
          <TextField label={words.fateWords} value={fateWords} onChange={(event) => setFateWords(event.target.value)} />
        )}
      </div>
      {closing.mayGraduate ? null : <p className={styles.quiet}>{words.notKpi}</p>}
      {kind === 'become-kpi' ? (
        <CheckField label={words.askAgain} checked={later} onChange={(event) => setLater(event.target.checked)} />
      ) : null}
      {kind === 'stop' ? (
        <CheckField
          label={words.toNotDoing}
          checked={toNotDoing}
          onChange={(event) => setToNotDoing(event.target.checked)}
        />
      ) : null}
    </Form>
  );
}
