import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api.ts';
import { Button } from '../design/button.tsx';
import { SelectField, TextArea } from '../design/field.tsx';
import { FieldStack, Form } from '../design/form.tsx';
import { say } from '../design/toast.tsx';
import { useWords } from '../language.tsx';
import { useWritten } from '../written.ts';
import { type BlindSpotsData, useBlindSpotsChanged } from './blind-spots-data.ts';

/** What one list can take at once; the ten that would be missed are enough. */
const MOST = 60;
const LONGEST = 200;

/** Bullets and numbering of a pasted list go; each line is an activity. */
export const activitiesIn = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) =>
      line
        .replace(/^\s*(?:[-–—•*]|\d{1,3}[.)])\s+/u, '')
        .trim()
        .slice(0, LONGEST),
    )
    .filter((line) => line !== '');

export function ListActivities({ page, onDone }: { page: BlindSpotsData; onDone: () => void }) {
  const { coverage } = useWords();
  const words = coverage.list;
  const mine = page.teams.filter(({ mayEdit }) => mayEdit);
  const { written, write, ...kept } = useWritten(`activities ${page.team?.id ?? ''}`, {
    teamId: mine.find(({ id }) => id === page.team?.id)?.id ?? (mine.length === 1 ? mine[0]?.id : undefined) ?? '',
    text: '',
  });
  const { teamId, text } = written;
  const [remark, setRemark] = useState<string>();
  const [teamRemark, setTeamRemark] = useState<string>();
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const changed = useBlindSpotsChanged();
  const lines = activitiesIn(text);
  const add = useMutation(
    api.activity.add.mutationOptions({
      onSuccess: async ({ ids }) => {
        kept.sent();
        await changed();
        const already = lines.length - ids.length;
        say(
          [ids.length > 0 ? words.saved(ids.length) : '', already > 0 ? words.already(already) : ''].join(' ').trim(),
        );
        onDone();
      },
    }),
  );
  const send = () => {
    setTeamRemark(teamId === '' ? words.teamAsked : undefined);
    setRemark(lines.length === 0 ? words.none : lines.length > MOST ? words.tooMany(MOST) : undefined);
    if (teamId !== '' && lines.length > 0 && lines.length <= MOST)
      add.mutate({ teamId, activities: lines.map((name) => ({ name })), idempotencyKey });
  };
  return (
    <Form
      onSend={send}
      error={add.error}
      written={kept}
      onCancel={onDone}
      acts={
        <Button type="submit" busy={add.isPending}>
          {words.save(lines.length)}
        </Button>
      }
    >
      <FieldStack>
        {mine.length > 1 ? (
          <SelectField
            label={words.team}
            asks
            remark={teamRemark}
            value={teamId}
            onChange={(event) => write({ teamId: event.target.value })}
          >
            {mine.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
        ) : null}
        <TextArea
          label={words.lines}
          help={words.help}
          remark={remark}
          rows={8}
          value={text}
          onChange={(event) => write({ text: event.target.value })}
        />
      </FieldStack>
    </Form>
  );
}
