import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../api.ts';
import { Button } from '../design/button.tsx';
import { TextField } from '../design/field.tsx';
import { FieldStack, Form } from '../design/form.tsx';
import { RefusalMessage } from '../design/refusal-message.tsx';
import { say } from '../design/toast.tsx';
import { WrittenMeanwhile } from '../design/written-meanwhile.tsx';
import { useFormat, useWords } from '../language.tsx';
import { whenOvertaken } from '../when-overtaken.ts';
import { useWritten } from '../written.ts';
import styles from './okr.module.css';
import { type CyclePageData, useOkrChanged } from './okr-data.ts';
import { SpanFields } from './span-fields.tsx';

/** A planned cycle has another name, other dates, or leaves: planned by mistake. */
export function EditCycle({ page, onDone }: { page: CyclePageData; onDone: () => void }) {
  const { okrPage, shell } = useWords();
  const { list, room } = okrPage;
  const { date } = useFormat();
  const changed = useOkrChanged();
  const { id, name, start, end, version: expectedVersion } = page.cycle;
  const theirs = { name, start, end };
  const { written, write, ...kept } = useWritten(`edit cycle ${id}`, theirs);
  const [remark, setRemark] = useState<string>();
  const change = useMutation(
    api.cycle.change.mutationOptions({
      onSuccess: async () => {
        kept.sent();
        await changed();
        say(room.cycleChanged);
        onDone();
      },
      onError: whenOvertaken(changed),
    }),
  );
  const dates = (span: typeof theirs) => list.dates(date(span.start), date(span.end));
  const differing = [
    { label: list.name, text: theirs.name, same: theirs.name === written.name },
    {
      label: list.rhythm,
      text: dates(theirs),
      same: theirs.start === written.start && theirs.end === written.end,
    },
  ];
  return (
    <>
      <Form
        label={room.nameAndDates}
        onSend={() => {
          setRemark(written.name.trim() === '' ? shell.form.missing : undefined);
          if (written.name.trim() !== '') change.mutate({ id, expectedVersion, ...written });
        }}
        error={kept.isOvertaken ? null : change.error}
        written={kept}
        onCancel={onDone}
        acts={
          <Button type="submit" busy={change.isPending} disabled={kept.isOvertaken}>
            {room.keepNameAndDates}
          </Button>
        }
      >
        <FieldStack>
          <TextField
            label={list.name}
            remark={remark}
            maxLength={120}
            value={written.name}
            onChange={(event) => write({ name: event.target.value })}
          />
          <SpanFields span={written} onChange={write} />
          <WrittenMeanwhile written={kept} theirs={differing.filter(({ same }) => !same)} act={change} />
        </FieldStack>
      </Form>
      <RemoveCycle page={page} onRemoved={kept.forget} />
    </>
  );
}

/** At once where nothing waits in it, with the way back; else what comes first is said. */
function RemoveCycle({ page, onRemoved }: { page: CyclePageData; onRemoved: () => void }) {
  const { room } = useWords().okrPage;
  const changed = useOkrChanged();
  const navigate = useNavigate();
  const { id, name, version: expectedVersion } = page.cycle;
  const putBack = useMutation(
    api.cycle.putBack.mutationOptions({
      onSuccess: async () => {
        await changed();
        await navigate({ to: '/okrs/$id', params: { id } });
      },
    }),
  );
  const remove = useMutation(
    api.cycle.remove.mutationOptions({
      onSuccess: async () => {
        onRemoved();
        // The page leaves first: read again, it would say that it is gone.
        await navigate({ to: '/okrs' });
        await changed();
        say(room.cycleRemoved(name), () => putBack.mutate({ id }));
      },
    }),
  );
  const waiting = [...page.objectives, ...page.others].filter(({ state }) => state !== 'not-doing').length;
  return (
    <div className={styles.byMistake}>
      <p>{waiting > 0 ? room.removeFirst(waiting) : room.removeNote}</p>
      {waiting > 0 ? null : (
        <Button kind="act" busy={remove.isPending} onClick={() => remove.mutate({ id, expectedVersion })}>
          {room.removeCycle}
        </Button>
      )}
      {remove.error ? <RefusalMessage error={remove.error} /> : null}
    </div>
  );
}
