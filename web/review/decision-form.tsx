import { useState } from 'react';
import { Button } from '../design/button.tsx';
import { GrowingField, SelectField, TextArea, TextField } from '../design/field.tsx';
import { FieldRow, FieldStack, Form } from '../design/form.tsx';
import { useWords } from '../language.tsx';
import { useWritten } from '../written.ts';
import styles from './review.module.css';

export interface NewDecision {
  readonly what: string;
  readonly why: string;
  readonly teamId: string;
  readonly by: string | null;
  /** A KPI in a review, an objective in a retrospective. */
  readonly about: string | null;
}

interface Props {
  /** Of which meeting: what is written waits under it. */
  readonly name: string;
  readonly today: string;
  readonly deciders: readonly { readonly id: string; readonly name: string }[];
  /** The team whose page it is. */
  readonly first: string | undefined;
  readonly about: {
    readonly label: string;
    readonly none: string;
    readonly choices: readonly { readonly id: string; readonly name: string }[];
  };
  readonly busy: boolean;
  readonly error: Error | null;
  /** Emptied once it is kept. */
  readonly onDecide: (decision: NewDecision) => Promise<unknown>;
}

/** What, why, which team, by when: recorded in place, while it is said. */
export function DecisionForm({ name, today, deciders, first, about, busy, error, onDecide }: Props) {
  const words = useWords().review.form;
  // Of several teams none is taken for granted: a decision is somebody's.
  const only = deciders.length === 1 ? deciders[0]?.id : undefined;
  const empty = { what: '', why: '', teamId: first ?? only ?? '', by: '', about: '' };
  const { written: draft, write, ...kept } = useWritten(name, empty);
  const [missing, setMissing] = useState(false);
  const send = () => {
    setMissing(draft.teamId === '');
    if (draft.teamId === '') return;
    onDecide({ ...draft, by: draft.by || null, about: draft.about || null }).then(
      kept.forget,
      // The refusal is said under the form; the words stay in it.
      () => undefined,
    );
  };
  return (
    <div className={`${styles.form} no-print`}>
      <Form
        label={words.act}
        onSend={send}
        error={error}
        written={kept}
        acts={
          <Button type="submit" busy={busy}>
            {words.save}
          </Button>
        }
      >
        <FieldStack>
          <TextArea
            label={words.what}
            rows={2}
            value={draft.what}
            onChange={(event) => write({ what: event.currentTarget.value })}
          />
          <GrowingField
            label={words.why}
            help={words.whyHelp}
            maxLength={500}
            value={draft.why}
            onText={(text) => write({ why: text })}
          />
          <FieldRow>
            <SelectField
              label={words.team}
              remark={missing && draft.teamId === '' ? words.teamMissing : undefined}
              asks
              value={draft.teamId}
              onChange={(event) => write({ teamId: event.currentTarget.value })}
            >
              {deciders.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </SelectField>
            <TextField
              type="date"
              label={words.by}
              min={today}
              value={draft.by}
              onChange={(event) => write({ by: event.currentTarget.value })}
            />
          </FieldRow>
          {about.choices.length > 0 ? (
            <SelectField
              label={about.label}
              value={draft.about}
              onChange={(event) => write({ about: event.currentTarget.value })}
            >
              <option value="">{about.none}</option>
              {about.choices.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </SelectField>
          ) : null}
        </FieldStack>
      </Form>
    </div>
  );
}
