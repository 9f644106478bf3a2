import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, client, queryClient } from '../../api.ts';
import { CalendarFields } from '../../calendar/calendar-fields.tsx';
import { Button } from '../../design/button.tsx';
import { TextField } from '../../design/field.tsx';
import { FieldRow, FieldStack, Form } from '../../design/form.tsx';
import { Page } from '../../design/page.tsx';
import { Section } from '../../design/section.tsx';
import { say } from '../../design/toast.tsx';
import { QuestionThresholds } from '../../drift/thresholds.tsx';
import { useWords } from '../../language.tsx';
import { isAdmin, useSession } from '../../shell/session.ts';
import { RemoveExample } from './remove-example.tsx';
import { ToGoalImport } from './to-goal-import.tsx';
import { ToWebhooks } from './to-webhooks.tsx';

const limitNames = [
  { name: 'kpisOfOrganisation', max: 100 },
  { name: 'kpisOfService', max: 100 },
  { name: 'objectivesPerTeam', max: 20 },
  { name: 'keyResultsPerObjective', max: 20 },
] as const;

export function SettingsPage() {
  const { shell, setup } = useWords();
  const words = setup.settings;
  const organisation = useSuspenseQuery(api.organisation.show.queryOptions()).data;
  const admin = isAdmin(useSession());
  const [draft, setDraft] = useState(organisation);
  const [sent, setSent] = useState(false);

  const save = useMutation({
    mutationFn: () => {
      const { id: _id, example: _example, version, ...change } = draft;
      return client.organisation.change({ ...change, name: change.name.trim(), expectedVersion: version });
    },
    onSuccess: async (saved) => {
      setDraft(saved);
      setSent(false);
      queryClient.setQueryData(api.organisation.show.queryKey(), saved);
      await queryClient.invalidateQueries({ queryKey: api.session.key() });
      say(words.saved);
    },
  });
  const isLimit = (value: number, max: number) => Number.isInteger(value) && value >= 1 && value <= max;
  const complete = draft.name.trim() !== '' && limitNames.every(({ name, max }) => isLimit(draft.limits[name], max));
  const send = () => {
    setSent(true);
    if (complete) save.mutate();
  };

  return (
    <Page title={words.title} note={admin ? words.note : words.readOnly}>
      <Form
        onSend={send}
        error={save.error}
        acts={
          admin ? (
            <Button type="submit" busy={save.isPending}>
              {shell.save}
            </Button>
          ) : null
        }
      >
        <Section title={words.identity}>
          <TextField
            label={setup.form.organisation}
            maxLength={120}
            disabled={!admin}
            remark={sent && draft.name.trim() === '' ? shell.form.missing : undefined}
            value={draft.name}
            onChange={(event) => setDraft({ ...draft, name: event.target.value })}
          />
        </Section>
        <Section title={words.calendar} note={words.calendarNote}>
          <FieldStack>
            <CalendarFields
              calendar={draft}
              disabled={!admin}
              onChange={(calendar) => setDraft({ ...draft, ...calendar })}
            />
          </FieldStack>
        </Section>
        <Section title={words.limits} note={words.limitsNote}>
          <FieldRow>
            {limitNames.map(({ name, max }) => (
              <TextField
                key={name}
                label={words[name]}
                type="number"
                min={1}
                max={max}
                disabled={!admin}
                remark={sent && !isLimit(draft.limits[name], max) ? words.notANumber(max) : undefined}
                value={Number.isNaN(draft.limits[name]) ? '' : draft.limits[name]}
                onChange={(event) =>
                  setDraft({ ...draft, limits: { ...draft.limits, [name]: event.target.valueAsNumber } })
                }
              />
            ))}
          </FieldRow>
        </Section>
      </Form>
      <QuestionThresholds mayChange={admin} />
      {admin ? <ToWebhooks /> : null}
      {admin ? <ToGoalImport /> : null}
      {organisation.example && admin ? <RemoveExample name={organisation.name} /> : null}
    </Page>
  );
}
