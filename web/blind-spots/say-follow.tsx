import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, type client } from '../api.ts';
import { Button } from '../design/button.tsx';
import { Choice, ChoiceList } from '../design/choice-list.tsx';
import { SelectField, TextArea, TextField } from '../design/field.tsx';
import { FieldStack, Form } from '../design/form.tsx';
import { say } from '../design/toast.tsx';
import { WrittenMeanwhile } from '../design/written-meanwhile.tsx';
import { useWords } from '../language.tsx';
import { useWritten } from '../written.ts';
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
  const own = page.objectives.filter(({ teamId }) => teamId === activity.teamId);
  const objectives = [...own, ...page.objectives.filter((one) => !own.includes(one))];
  const known = {
    kind: now.kind as Kind,
    kpiIds: page.kpis
      .filter(({ key }) => now.kpis.some((kpi) => kpi.key === key))
      .map(({ id }) => id) as readonly string[],
    objectiveId: now.objective?.id ?? objectives[0]?.id ?? '',
    why: now.why ?? '',
    until: now.since ?? '',
  };
  const { written, write, ...kept } = useWritten(`activity ${activity.id}`, known);
  const { kind, kpiIds, objectiveId, why, until } = written;
  const [remark, setRemark] = useState<string>();
  const changed = useBlindSpotsChanged();
  const { id, version } = activity;
  const change = useMutation(api.activity.change.mutationOptions());
  const end = async () => {
    const ended = await change.mutateAsync({ id, expectedVersion: version, ended: true });
    kept.sent();
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
          kept.sent();
          await changed();
          say(asks.saved);
          onDone();
        },
      },
    );
  };
  const theirs = [
    { label: asks.question, text: asks[now.kind] },
    ...(now.kind === 'neither' ? [{ label: asks.why, text: known.why }] : []),
  ];
  const choose = (one: Kind) => {
    setRemark(undefined);
    write({ kind: one });
  };
  return (
    <Form
      onSend={send}
      error={kept.isOvertaken ? null : change.error}
      written={kept}
      onCancel={onDone}
      acts={
        <>
          <Button type="submit" busy={change.isPending} disabled={kept.isOvertaken}>
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
          <Kpis page={page} chosen={kpiIds} remark={remark} onChoose={(ids) => write({ kpiIds: ids })} />
        ) : kind === 'objective' ? (
          objectives.length === 0 ? (
            <p>{asks.noObjective}</p>
          ) : (
            <SelectField
              label={asks.whichObjective}
              value={objectiveId}
              remark={remark}
              onChange={(event) => write({ objectiveId: event.target.value })}
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
            onChange={(event) => write({ why: event.target.value })}
          />
        ) : now.kind === 'nobody' ? (
          <TextField
            type="date"
            label={asks.until}
            help={asks.untilHelp}
            value={until}
            onChange={(event) => write({ until: event.target.value })}
          />
        ) : null}
        <WrittenMeanwhile written={kept} theirs={theirs} act={change} />
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
