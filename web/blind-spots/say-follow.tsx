import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, type client } from '../api.ts';
import { Button } from '../design/button.tsx';
import { Choice, ChoiceList } from '../design/choice-list.tsx';
import { SelectField, TextArea, TextField } from '../design/field.tsx';
import { FieldStack, Form } from '../design/form.tsx';
import { say } from '../design/toast.tsx';
import { useWords } from '../language.tsx';
import { type Activity, type BlindSpotsData, useBlindSpotsChanged } from './blind-spots-data.ts';

type Kind = Activity['coverage']['kind'];
type Follow = NonNullable<Parameters<typeof client.activity.change>[0]['follow']>;

interface Props {
  readonly activity: Activity;
  readonly page: BlindSpotsData;
  readonly onDone: () => void;
}

/** What follows an activity: one question, and what its answer asks in turn. */
export function SayFollow({ activity, page, onDone }: Props) {
  const { coverage: words } = useWords();
  const { say: asks } = words;
  const now = activity.coverage;
  const [kind, setKind] = useState<Kind>(now.kind);
  const [kpiIds, setKpiIds] = useState<readonly string[]>(
    page.kpis.filter(({ key }) => now.kpis.some((kpi) => kpi.key === key)).map(({ id }) => id),
  );
  const own = page.objectives.filter(({ teamId }) => teamId === activity.teamId);
  const objectives = [...own, ...page.objectives.filter((one) => !own.includes(one))];
  const [objectiveId, setObjectiveId] = useState(now.objective?.id ?? objectives[0]?.id ?? '');
  const [why, setWhy] = useState(now.why ?? '');
  const [until, setUntil] = useState(now.since ?? '');
  const [remark, setRemark] = useState<string>();
  const changed = useBlindSpotsChanged();
  const { id, version } = activity;
  const change = useMutation(api.activity.change.mutationOptions());
  const end = async () => {
    const ended = await change.mutateAsync({ id, expectedVersion: version, ended: true });
    await changed();
    say(asks.ended, async () => {
      await change.mutateAsync({ id, expectedVersion: ended.version, ended: false });
      await changed();
    });
    onDone();
  };
  const send = () => {
    const follow = answer(kind, kpiIds, objectiveId, why.trim());
    setRemark(follow ? undefined : kind === 'neither' ? asks.whyMissing : asks.choose);
    if (!follow) return;
    change.mutate(
      {
        id,
        expectedVersion: version,
        follow,
        ...(kind === 'nobody' && now.kind === 'nobody' && { followedUntil: until || null }),
      },
      {
        onSuccess: async () => {
          await changed();
          say(asks.saved);
          onDone();
        },
      },
    );
  };
  const choose = (one: Kind) => {
    setRemark(undefined);
    setKind(one);
  };
  return (
    <Form
      onSend={send}
      error={change.error}
      acts={
        <>
          <Button type="submit" busy={change.isPending}>
            {asks.save}
          </Button>
          <Button kind="act" onClick={() => void end().catch(() => {})}>
            {asks.end}
          </Button>
        </>
      }
    >
      <FieldStack>
        <ChoiceList label={asks.question}>
          {(['kpis', 'objective', 'neither', 'nobody'] as const).map((one) => (
            <Choice key={one} chosen={kind === one} onChoose={() => choose(one)}>
              {asks[one]}
            </Choice>
          ))}
        </ChoiceList>
        {kind === 'kpis' ? (
          <Kpis page={page} chosen={kpiIds} remark={remark} onChoose={setKpiIds} />
        ) : kind === 'objective' ? (
          objectives.length === 0 ? (
            <p>{asks.noObjective}</p>
          ) : (
            <SelectField
              label={asks.whichObjective}
              value={objectiveId}
              remark={remark}
              onChange={(event) => setObjectiveId(event.target.value)}
            >
              {objectives.map(({ id: one, title }) => (
                <option key={one} value={one}>
                  {title}
                </option>
              ))}
            </SelectField>
          )
        ) : kind === 'neither' ? (
          <TextArea
            label={asks.why}
            help={asks.whyHelp}
            remark={remark}
            rows={2}
            value={why}
            onChange={(event) => setWhy(event.target.value)}
          />
        ) : now.kind === 'nobody' ? (
          <TextField
            type="date"
            label={asks.until}
            help={asks.untilHelp}
            value={until}
            onChange={(event) => setUntil(event.target.value)}
          />
        ) : null}
      </FieldStack>
    </Form>
  );
}

function Kpis(props: {
  page: BlindSpotsData;
  chosen: readonly string[];
  remark: string | undefined;
  onChoose: (ids: readonly string[]) => void;
}) {
  const { page, chosen, remark, onChoose } = props;
  const { say: asks } = useWords().coverage;
  if (page.kpis.length === 0) return <p>{asks.noKpi}</p>;
  return (
    <div>
      <p>{asks.whichKpis}</p>
      <ChoiceList label={asks.whichKpis}>
        {page.kpis.map(({ id, name }) => (
          <Choice
            key={id}
            chosen={chosen.includes(id)}
            onChoose={() => onChoose(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])}
          >
            {name}
          </Choice>
        ))}
      </ChoiceList>
      {remark ? <p role="alert">{remark}</p> : null}
    </div>
  );
}

function answer(kind: Kind, kpiIds: readonly string[], objectiveId: string, why: string): Follow | null {
  if (kind === 'kpis') return kpiIds.length > 0 ? { kind, kpiIds: [...kpiIds] } : null;
  if (kind === 'objective') return objectiveId === '' ? null : { kind, objectiveId };
  if (kind === 'neither') return why === '' ? null : { kind, why };
  return { kind };
}
