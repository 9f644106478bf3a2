import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { api } from '../api.ts';
import { Button } from '../design/button.tsx';
import { SelectField } from '../design/field.tsx';
import { FieldStack, Form } from '../design/form.tsx';
import { RefusalMessage } from '../design/refusal-message.tsx';
import { say } from '../design/toast.tsx';
import { WrittenMeanwhile } from '../design/written-meanwhile.tsx';
import { useWords } from '../language.tsx';
import { whenOvertaken } from '../when-overtaken.ts';
import { useRemark } from '../wording/use-remark.ts';
import { useWritten } from '../written.ts';
import { type ObjectiveDraft, ObjectiveFields, servesOf } from './objective-fields.tsx';
import { cycleQuery, type Objective, objectiveQuery, useOkrChanged } from './okr-data.ts';

const draftOf = (objective: Objective): ObjectiveDraft => ({
  title: objective.title,
  whyNow: objective.whyNow,
  teamId: objective.teamId,
  serves: objective.serves === null ? '' : objective.serves === 'none' ? 'none' : objective.serves.ambitionId,
  improves: objective.improvesKpi?.key ?? '',
  supports: objective.supports?.id ?? '',
  contributingTeamIds: objective.contributingTeams.map(({ teamId }) => teamId),
});

/** Two people may edit at once: what the other wrote meanwhile is shown beside, and chosen by a person. */
export function EditObjective({ objective, onDone }: { objective: Objective; onDone: () => void }) {
  const { room } = useWords().okrPage;
  const changed = useOkrChanged();
  const page = useSuspenseQuery(cycleQuery(objective.cycleId)).data;
  const current = useSuspenseQuery(objectiveQuery(objective.id)).data.objective;
  const theirs = draftOf(current);
  const { written: draft, write, ...kept } = useWritten(`edit objective ${objective.id}`, theirs);
  const remark = useRemark({ type: 'objective', text: draft.title });
  const change = useMutation(
    api.objective.change.mutationOptions({
      onSuccess: async () => {
        kept.sent();
        await changed();
        say(room.edited);
        onDone();
      },
      onError: whenOvertaken(changed),
    }),
  );
  const place = useMutation(
    api.objective.place.mutationOptions({
      onSuccess: async () => {
        await changed();
        onDone();
      },
    }),
  );
  const ranks = [...page.objectives, ...page.others].filter(({ state }) => state === 'chosen').length;
  const differing = (['title', 'whyNow'] as const).filter((field) => theirs[field] !== draft[field]);
  const send = () => {
    if (!remark.mayGoOn) return remark.askWhy();
    const { title, whyNow, improves, supports, contributingTeamIds } = draft;
    change.mutate({
      id: objective.id,
      expectedVersion: current.version,
      title,
      whyNow,
      serves: servesOf(draft),
      improvesKpiKey: improves || null,
      supportsObjectiveId: supports || null,
      contributingTeamIds: [...contributingTeamIds],
    });
  };
  return (
    <Form
      label={room.edit}
      onSend={send}
      error={kept.isOvertaken ? null : change.error}
      written={kept}
      onCancel={onDone}
      acts={
        <Button type="submit" busy={change.isPending} disabled={kept.isOvertaken}>
          {room.keepEdit}
        </Button>
      }
    >
      <FieldStack>
        <ObjectiveFields
          page={page}
          draft={draft}
          remark={remark}
          teamIds={null}
          self={objective.id}
          onChange={write}
        />
        {page.cycle.mayFacilitate && objective.state === 'chosen' && objective.rank !== null ? (
          <SelectField
            label={room.rank}
            help={room.rankHelp}
            value={String(objective.rank)}
            onChange={(event) =>
              place.mutate({ id: objective.id, expectedVersion: current.version, rank: Number(event.target.value) })
            }
          >
            {Array.from({ length: ranks }, (_, at) => at + 1).map((rank) => (
              <option key={rank} value={rank}>
                {rank}
              </option>
            ))}
          </SelectField>
        ) : null}
        {place.error ? <RefusalMessage error={place.error} /> : null}
        <WrittenMeanwhile
          written={kept}
          theirs={differing.map((field) => ({
            label: field === 'title' ? room.objective : room.whyNow,
            text: theirs[field],
          }))}
          act={change}
        />
      </FieldStack>
    </Form>
  );
}
