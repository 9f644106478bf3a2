import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api.ts';
import { Button } from '../design/button.tsx';
import { TextArea, TextField } from '../design/field.tsx';
import { FieldStack, Form } from '../design/form.tsx';
import { say } from '../design/toast.tsx';
import { parseNumber } from '../kpi/parse-number.ts';
import { valueUnit } from '../kpi/value-unit.ts';
import { useWords } from '../language.tsx';
import { useWritten } from '../written.ts';
import { type Cycle, type KeyResult, useOkrChanged } from './okr-data.ts';
import { TargetOutlook } from './target-outlook.tsx';

interface Props {
  readonly keyResult: KeyResult;
  readonly onDone: () => void;
}

export function ChangeTarget({ keyResult, cycle, onDone }: Props & { readonly cycle: Cycle }) {
  const { objective: words, room } = useWords().okrPage;
  const changed = useOkrChanged();
  const { written, write, ...kept } = useWritten(`target ${keyResult.id}`, { target: '', reason: '' });
  const { target, reason } = written;
  const [remark, setRemark] = useState<string>();
  const aim = useMutation(
    api.keyResult.aim.mutationOptions({
      onSuccess: async () => {
        kept.sent();
        await changed();
        say(words.changed);
        onDone();
      },
    }),
  );
  const send = () => {
    const value = parseNumber(target, keyResult.unit.kind === 'percent');
    setRemark(value === undefined ? room.notNumber : undefined);
    if (value !== undefined)
      aim.mutate({
        id: keyResult.id,
        expectedVersion: keyResult.version,
        baseline: keyResult.baseline,
        target: value,
        percentAs: 'fraction',
        ...(reason.trim() && { reason }),
      });
  };
  return (
    <Form
      onSend={send}
      error={aim.error}
      written={kept}
      onCancel={onDone}
      acts={
        <Button type="submit" busy={aim.isPending}>
          {words.changeTarget}
        </Button>
      }
    >
      <FieldStack>
        <TextField
          label={words.newTarget}
          inputMode="decimal"
          remark={remark}
          value={target}
          onChange={(event) => write({ target: event.target.value })}
        />
        <TargetOutlook
          cycle={cycle}
          by={keyResult.going === null ? null : { kind: 'key-result', id: keyResult.id }}
          name={keyResult.statement}
          unit={valueUnit(keyResult.unit)}
          baseline={keyResult.baseline}
          target={parseNumber(target, keyResult.unit.kind === 'percent') ?? null}
          commitment={keyResult.commitment}
        />
        <TextArea
          label={words.reason}
          help={words.reasonHelp}
          rows={2}
          value={reason}
          onChange={(event) => write({ reason: event.target.value })}
        />
      </FieldStack>
    </Form>
  );
}

export function DropKeyResult({ keyResult, onDone }: Props) {
  const words = useWords().okrPage.objective;
  const changed = useOkrChanged();
  const { written, write, ...kept } = useWritten(`drop ${keyResult.id}`, { reason: '' });
  const { reason } = written;
  const drop = useMutation(
    api.keyResult.drop.mutationOptions({
      onSuccess: async () => {
        kept.sent();
        await changed();
        onDone();
      },
    }),
  );
  return (
    <Form
      onSend={() => drop.mutate({ id: keyResult.id, expectedVersion: keyResult.version, reason })}
      error={drop.error}
      written={kept}
      onCancel={onDone}
      acts={
        <Button type="submit" busy={drop.isPending}>
          {words.drop}
        </Button>
      }
    >
      <TextArea
        label={words.dropReason}
        rows={2}
        value={reason}
        onChange={(event) => write({ reason: event.target.value })}
      />
    </Form>
  );
}
