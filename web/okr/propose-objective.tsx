import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api.ts';
import { Button } from '../design/button.tsx';
import { Choice, ChoiceList } from '../design/choice-list.tsx';
import { SelectField, TextArea } from '../design/field.tsx';
import { FieldStack, Form } from '../design/form.tsx';
import { say } from '../design/toast.tsx';
import { useWords } from '../language.tsx';
import { useSession } from '../shell/session.ts';
import { GoalField } from '../wording/goal-field.tsx';
import { useRemark } from '../wording/use-remark.ts';
import { type CyclePageData, useOkrChanged } from './okr-data.ts';

interface Props {
  readonly page: CyclePageData;
  readonly onDone: () => void;
  readonly onProposed: (id: string) => void;
}

export function ProposeObjective({ page, onDone, onProposed }: Props) {
  const words = useWords().okrPage.room;
  const { teams } = useSuspenseQuery(api.team.list.queryOptions()).data;
  const { memberships } = useSession();
  const changed = useOkrChanged();
  const [objective, setObjective] = useState({
    title: '',
    whyNow: '',
    teamId: memberships.find(({ teamId }) => teamId !== page.cycle.teamId)?.teamId ?? page.cycle.teamId,
    serves: '',
    contributingTeamIds: [] as string[],
  });
  const remark = useRemark({ type: 'objective', text: objective.title });
  const propose = useMutation(
    api.objective.propose.mutationOptions({
      onSuccess: async ({ id }) => {
        await changed();
        onProposed(id);
        say(words.proposed);
        onDone();
      },
    }),
  );
  const send = () => {
    const { serves, ...rest } = objective;
    if (remark.mayGoOn)
      propose.mutate({
        ...rest,
        cycleId: page.cycle.id,
        serves: serves === '' ? null : serves === 'none' ? 'none' : { ambitionId: serves },
      });
  };
  const { contributingTeamIds } = objective;
  return (
    <Form
      onSend={send}
      error={propose.error}
      acts={
        <Button type="submit" busy={propose.isPending}>
          {words.send}
        </Button>
      }
    >
      <FieldStack>
        <GoalField
          label={words.objective}
          remark={remark}
          acts={['reword']}
          onText={(title) => setObjective({ ...objective, title })}
        />
        <TextArea
          label={words.whyNow}
          help={words.whyNowHelp}
          rows={2}
          value={objective.whyNow}
          onChange={(event) => setObjective({ ...objective, whyNow: event.target.value })}
        />
        <SelectField
          label={words.team}
          value={objective.teamId}
          onChange={(event) => setObjective({ ...objective, teamId: event.target.value })}
        >
          {teams.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        {teams.length > 1 ? (
          <div>
            <span>{words.with}</span>
            <ChoiceList label={words.with}>
              {teams
                .filter(({ id }) => id !== objective.teamId)
                .map(({ id, name }) => {
                  const among = contributingTeamIds.includes(id);
                  return (
                    <Choice
                      key={id}
                      chosen={among}
                      onChoose={() =>
                        setObjective({
                          ...objective,
                          contributingTeamIds: among
                            ? contributingTeamIds.filter((other) => other !== id)
                            : [...contributingTeamIds, id],
                        })
                      }
                    >
                      {name}
                    </Choice>
                  );
                })}
            </ChoiceList>
          </div>
        ) : null}
        {page.ambitions.length > 0 ? (
          <SelectField
            label={words.serves}
            value={objective.serves}
            onChange={(event) => setObjective({ ...objective, serves: event.target.value })}
          >
            <option value="">{words.servesLater}</option>
            {page.ambitions.map(({ id, phrase }) => (
              <option key={id} value={id}>
                {phrase}
              </option>
            ))}
            <option value="none">{words.servesNone}</option>
          </SelectField>
        ) : null}
      </FieldStack>
    </Form>
  );
}
