import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api.ts';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { TextArea, TextField } from '../design/field.tsx';
import { FieldStack, Form } from '../design/form.tsx';
import { say } from '../design/toast.tsx';
import { useFormat, useWords } from '../language.tsx';
import { useIsMember } from '../shell/session.ts';
import { useWritten } from '../written.ts';
import styles from './okr.module.css';
import { type NotDoing, useOkrChanged } from './okr-data.ts';

interface Place {
  readonly items: readonly NotDoing[];
  readonly cycleId: string;
  readonly teamId: string;
}

/** What we don't do: the same place, size and care as the objectives. */
export function NotDoingList({ items, cycleId, teamId }: Place) {
  const { okr, okrPage } = useWords();
  const words = okrPage.notDoing;
  const member = useIsMember();
  const [adding, setAdding] = useState(false);
  return (
    <div id="not-doing">
      {items.length === 0 ? <p className={styles.act}>{words.none}</p> : null}
      {items.map((item) => (
        <NotDoingItem key={item.id} item={item} />
      ))}
      {member ? (
        <p className={`${styles.act} no-print`}>
          {words.lead}{' '}
          <Button kind="act" onClick={() => setAdding(true)}>
            {words.addWords}
          </Button>
          .
        </p>
      ) : null}
      <Dialog opened={adding} onClose={() => setAdding(false)} title={okr.notDoing.title}>
        {adding ? <AddNotDoing cycleId={cycleId} teamId={teamId} onDone={() => setAdding(false)} /> : null}
      </Dialog>
    </div>
  );
}

function NotDoingItem({ item }: { item: NotDoing }) {
  const { okr, okrPage } = useWords();
  const { date } = useFormat();
  const [revisiting, setRevisiting] = useState(false);
  const standing = item.state.kind === 'standing';
  return (
    <div className={styles.item}>
      <span className={styles.dash} aria-hidden="true">
        —
      </span>
      <div>
        <h3 className={styles.title}>{item.what}</h3>
        <p className={styles.why}>{item.why}</p>
        <div className={styles.facts}>
          {item.askedBy ? <span>{okr.notDoing.askedBy(item.askedBy)}</span> : null}
          <span>
            {standing
              ? item.revisitOn
                ? okr.notDoing.revisitOn(date(item.revisitOn, { month: 'long', year: 'numeric' }))
                : okr.notDoing.revisitAtPlanning
              : item.state.kind === 'taken-up'
                ? okr.notDoing.takenUp
                : okr.notDoing.withdrawn}
          </span>
          {standing && item.mayEdit && item.toRevisit ? (
            <Button kind="act" onClick={() => setRevisiting(true)}>
              {okrPage.notDoing.revisit}
              <span className="visually-hidden"> {item.what}</span>
            </Button>
          ) : null}
        </div>
        <Dialog opened={revisiting} onClose={() => setRevisiting(false)} title={item.what}>
          {revisiting ? <Revisit item={item} onDone={() => setRevisiting(false)} /> : null}
        </Dialog>
      </div>
    </div>
  );
}

function AddNotDoing({ cycleId, teamId, onDone }: Omit<Place, 'items'> & { onDone: () => void }) {
  const words = useWords().okrPage.notDoing;
  const changed = useOkrChanged();
  const {
    written: item,
    write,
    ...kept
  } = useWritten(`not doing ${cycleId}`, {
    what: '',
    why: '',
    askedBy: '',
    revisitOn: '',
  });
  const add = useMutation(
    api.notDoing.add.mutationOptions({
      onSuccess: async () => {
        kept.sent();
        await changed();
        say(words.saved);
        onDone();
      },
    }),
  );
  const field = (name: keyof typeof item) => ({
    value: item[name],
    onChange: (event: { currentTarget: { value: string } }) => write({ [name]: event.currentTarget.value }),
  });
  return (
    <Form
      onSend={() => add.mutate({ ...item, teamId, cycleId, revisitOn: item.revisitOn || null })}
      error={add.error}
      written={kept}
      onCancel={onDone}
      acts={
        <Button type="submit" busy={add.isPending}>
          {words.add}
        </Button>
      }
    >
      <FieldStack>
        <TextField label={words.what} required {...field('what')} />
        <TextArea label={words.why} required rows={2} {...field('why')} />
        <TextField label={words.askedBy} {...field('askedBy')} />
        <TextField label={words.revisitOn} help={words.revisitHelp} type="date" {...field('revisitOn')} />
      </FieldStack>
    </Form>
  );
}

function Revisit({ item, onDone }: { item: NotDoing; onDone: () => void }) {
  const words = useWords().okrPage.notDoing;
  const changed = useOkrChanged();
  const { written, write, ...kept } = useWritten(`revisit ${item.id}`, { revisitOn: '', why: '' });
  const { revisitOn, why } = written;
  const revisit = useMutation(
    api.notDoing.revisit.mutationOptions({
      onSuccess: async () => {
        kept.sent();
        await changed();
        onDone();
      },
    }),
  );
  const { id, version: expectedVersion } = item;
  return (
    <Form
      onSend={() =>
        revisit.mutate({ id, expectedVersion, answer: { kind: 'kept', why: null, revisitOn: revisitOn || null } })
      }
      error={revisit.error}
      written={kept}
      onCancel={onDone}
      acts={
        <>
          <Button type="submit" busy={revisit.isPending}>
            {words.keep}
          </Button>
          <Button
            kind="outline"
            onClick={() => revisit.mutate({ id, expectedVersion, answer: { kind: 'withdrawn', why } })}
          >
            {words.withdraw}
          </Button>
        </>
      }
    >
      <FieldStack>
        <TextField
          label={words.revisitOn}
          help={words.revisitHelp}
          type="date"
          value={revisitOn}
          onChange={(event) => write({ revisitOn: event.currentTarget.value })}
        />
        <TextField
          label={words.whyWithdraw}
          value={why}
          onChange={(event) => write({ why: event.currentTarget.value })}
        />
      </FieldStack>
    </Form>
  );
}
