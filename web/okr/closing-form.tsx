import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ScoreQuestion } from '../../src/okr/score.ts';
import { api } from '../api.ts';
import { Button } from '../design/button.tsx';
import { CheckField, TextArea, TextField } from '../design/field.tsx';
import { FieldRow, Form } from '../design/form.tsx';
import { Segments } from '../design/tabs.tsx';
import { say } from '../design/toast.tsx';
import { WrittenMeanwhile } from '../design/written-meanwhile.tsx';
import { parseNumber } from '../kpi/parse-number.ts';
import { useFormat, useWords } from '../language.tsx';
import { whenOvertaken } from '../when-overtaken.ts';
import { useWritten } from '../written.ts';
import styles from './okr.module.css';
import { type KeyResult, useOkrChanged } from './okr-data.ts';

interface Props {
  readonly keyResult: KeyResult;
  readonly closing: NonNullable<KeyResult['closing']>;
  readonly score: ScoreQuestion | null;
}

type Kind = 'stop' | 'continue' | 'become-kpi';

interface Draft {
  readonly score: string;
  readonly another: boolean;
  readonly reason: string;
  readonly whyShort: string;
  readonly whatElse: string;
  readonly learnt: string;
  readonly kind: Kind | undefined;
  readonly fateWords: string;
  readonly toNotDoing: boolean;
  readonly later: boolean;
}

export function ClosingForm({ keyResult, closing, score: asked }: Props) {
  const { okr, okrPage } = useWords();
  const words = okrPage.closing;
  const { number, list } = useFormat();
  const changed = useOkrChanged();
  const proposed = asked?.proposed ?? null;
  const { given } = closing;
  // Accepted as it was proposed then: proposed again as it is now.
  const moved = given !== null && proposed !== null && given.proposed !== proposed;
  const first = moved && given.score === given.proposed ? proposed : (given?.score ?? proposed);
  const { fate } = closing;
  const known: Draft = {
    score: first === null ? '' : number(first),
    another: first !== proposed,
    reason: given?.reason ?? '',
    whyShort: closing.whyShort,
    whatElse: closing.whatElse,
    learnt: closing.learnt,
    kind: fate?.kind,
    fateWords: fate?.words ?? '',
    toNotDoing: fate?.kind === 'stop' && fate.toNotDoing,
    later: fate?.kind === 'become-kpi' && fate.when === 'next-cycle',
  };
  const { written: draft, write, ...kept } = useWritten(`closing ${keyResult.id}`, known);
  const { score, another, reason, whyShort, whatElse, learnt, kind, fateWords, toNotDoing, later } = draft;
  const [remark, setRemark] = useState<string>();
  const close = useMutation(
    api.keyResult.close.mutationOptions({
      onSuccess: async () => {
        kept.sent();
        await changed();
        kept.forget();
        say(words.kept);
      },
      onError: whenOvertaken(changed),
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
  const asks = { learnt: words.learnt, whatElse: okr.closing.whatElse, whyShort: words.whyShort, score: words.score };
  const theirs = (Object.keys(asks) as (keyof typeof asks)[])
    .filter((field) => known[field] !== draft[field])
    .map((field) => ({ label: asks[field], text: known[field] }));
  const kinds: readonly Kind[] = closing.mayGraduate ? ['stop', 'continue', 'become-kpi'] : ['stop', 'continue'];
  return (
    <Form
      label={keyResult.statement}
      onSend={send}
      error={kept.isOvertaken ? null : close.error}
      written={kept}
      acts={
        <>
          <Button type="submit" busy={close.isPending} disabled={kept.isOvertaken}>
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
        <TextArea
          label={words.learnt}
          rows={2}
          value={learnt}
          onChange={(event) => write({ learnt: event.target.value })}
        />
        <TextArea
          label={okr.closing.whatElse}
          help={words.notCause}
          rows={2}
          value={whatElse}
          onChange={(event) => write({ whatElse: event.target.value })}
        />
      </FieldRow>
      {asked?.asksWhy ? (
        <TextArea
          label={words.whyShort}
          rows={2}
          value={whyShort}
          onChange={(event) => write({ whyShort: event.target.value })}
        />
      ) : null}
      {moved ? <p className={styles.quiet}>{words.scoreMoved(number(given.score), number(proposed))}</p> : null}
      {proposed === null ? null : another ? (
        <FieldRow>
          <TextField
            label={words.score}
            help={words.scoreProposed(number(proposed))}
            remark={remark}
            inputMode="decimal"
            value={score}
            onChange={(event) => write({ score: event.target.value })}
          />
          {value !== proposed && value != null ? (
            <TextField
              label={words.scoreReason}
              value={reason}
              onChange={(event) => write({ reason: event.target.value })}
            />
          ) : null}
        </FieldRow>
      ) : (
        <p className={styles.quiet}>
          {words.scoreIs(number(proposed))}{' '}
          <Button kind="act" onClick={() => write({ another: true })}>
            {words.otherScore}
          </Button>
        </p>
      )}
      <div className={styles.fate}>
        <div>
          <p className={styles.asks}>{words.fate}</p>
          <Segments
            label={words.fate}
            chosen={kind ?? ('' as Kind)}
            onChoose={(one) => write({ kind: one })}
            choices={kinds.map((key) => ({ key, label: okr.closing.fates[key] }))}
          />
        </div>
        {kind === undefined ? null : (
          <TextField
            label={words.fateWords}
            value={fateWords}
            onChange={(event) => write({ fateWords: event.target.value })}
          />
        )}
      </div>
      {closing.mayGraduate ? null : <p className={styles.quiet}>{words.notKpi}</p>}
      {kind === 'become-kpi' ? (
        <CheckField
          label={words.askAgain}
          checked={later}
          onChange={(event) => write({ later: event.target.checked })}
        />
      ) : null}
      {kind === 'stop' ? (
        <CheckField
          label={words.toNotDoing}
          checked={toNotDoing}
          onChange={(event) => write({ toNotDoing: event.target.checked })}
        />
      ) : null}
      <WrittenMeanwhile written={kept} theirs={theirs} act={close} />
    </Form>
  );
}
