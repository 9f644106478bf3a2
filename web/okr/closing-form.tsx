import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ScoreQuestion } from '../../src/okr/score.ts';
import { api, refusalOf } from '../api.ts';
import { Button } from '../design/button.tsx';
import { CheckField, TextArea, TextField } from '../design/field.tsx';
import { FieldRow, Form } from '../design/form.tsx';
import { Segments } from '../design/tabs.tsx';
import { say } from '../design/toast.tsx';
import { parseNumber } from '../kpi/parse-number.ts';
import { useFormat, useWords } from '../language.tsx';
import { useWritten } from '../written.ts';
import styles from './okr.module.css';
import { type KeyResult, useOkrChanged } from './okr-data.ts';
import { WrittenMeanwhile } from './written-meanwhile.tsx';

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

/** What is written over what was kept, since which version of it. */
type Written = Partial<Draft> & { readonly seen: number | null };

const NOTHING: Written = { seen: null };

export function ClosingForm({ keyResult, closing, score: asked }: Props) {
  const { okr, okrPage } = useWords();
  const words = okrPage.closing;
  const { number, list } = useFormat();
  const changed = useOkrChanged();
  const { written, write, forget } = useWritten<Written>(`closing ${keyResult.id}`, NOTHING);
  const proposed = asked?.proposed ?? null;
  const first = closing.given?.score ?? proposed;
  const { fate } = closing;
  const kept: Draft = {
    score: first === null ? '' : number(first),
    another: first !== proposed,
    reason: closing.given?.reason ?? '',
    whyShort: closing.whyShort,
    whatElse: closing.whatElse,
    learnt: closing.learnt,
    kind: fate?.kind,
    fateWords: fate?.words ?? '',
    toNotDoing: fate?.kind === 'stop' && fate.toNotDoing,
    later: fate?.kind === 'become-kpi' && fate.when === 'next-cycle',
  };
  const draft: Draft = { ...kept, ...written };
  const { score, another, reason, whyShort, whatElse, learnt, kind, fateWords, toNotDoing, later } = draft;
  const change = (part: Partial<Draft>) => write({ seen: written.seen ?? closing.version, ...part });
  const meanwhile = written.seen !== null && written.seen < closing.version;
  const [remark, setRemark] = useState<string>();
  const close = useMutation(
    api.keyResult.close.mutationOptions({
      onSuccess: async () => {
        // What comes back is one's own.
        write({ seen: closing.version + 1 });
        await changed();
        forget();
        say(words.kept);
      },
      onError: (error) => refusalOf(error)?.code === 'conflict.changed' && changed(),
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
    .filter((field) => kept[field] !== draft[field])
    .map((field) => ({ label: asks[field], text: kept[field] }));
  const kinds: readonly Kind[] = closing.mayGraduate ? ['stop', 'continue', 'become-kpi'] : ['stop', 'continue'];
  return (
    <Form
      label={keyResult.statement}
      onSend={send}
      error={meanwhile ? null : close.error}
      acts={
        <>
          <Button type="submit" busy={close.isPending} disabled={meanwhile}>
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
          onChange={(event) => change({ learnt: event.target.value })}
        />
        <TextArea
          label={okr.closing.whatElse}
          help={words.notCause}
          rows={2}
          value={whatElse}
          onChange={(event) => change({ whatElse: event.target.value })}
        />
      </FieldRow>
      {asked?.asksWhy ? (
        <TextArea
          label={words.whyShort}
          rows={2}
          value={whyShort}
          onChange={(event) => change({ whyShort: event.target.value })}
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
            onChange={(event) => change({ score: event.target.value })}
          />
          {value !== proposed && value != null ? (
            <TextField
              label={words.scoreReason}
              value={reason}
              onChange={(event) => change({ reason: event.target.value })}
            />
          ) : null}
        </FieldRow>
      ) : (
        <p className={styles.quiet}>
          {words.scoreIs(number(proposed))}{' '}
          <Button kind="act" onClick={() => change({ another: true })}>
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
            onChoose={(one) => change({ kind: one })}
            choices={kinds.map((key) => ({ key, label: okr.closing.fates[key] }))}
          />
        </div>
        {kind === undefined ? null : (
          <TextField
            label={words.fateWords}
            value={fateWords}
            onChange={(event) => change({ fateWords: event.target.value })}
          />
        )}
      </div>
      {closing.mayGraduate ? null : <p className={styles.quiet}>{words.notKpi}</p>}
      {kind === 'become-kpi' ? (
        <CheckField
          label={words.askAgain}
          checked={later}
          onChange={(event) => change({ later: event.target.checked })}
        />
      ) : null}
      {kind === 'stop' ? (
        <CheckField
          label={words.toNotDoing}
          checked={toNotDoing}
          onChange={(event) => change({ toNotDoing: event.target.checked })}
        />
      ) : null}
      {meanwhile ? (
        <WrittenMeanwhile theirs={theirs} onTake={forget} onKeep={() => write({ seen: closing.version })} />
      ) : null}
    </Form>
  );
}
