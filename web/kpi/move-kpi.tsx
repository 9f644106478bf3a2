import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, refusalOf } from '../api.ts';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { TextArea, TextField } from '../design/field.tsx';
import { Form } from '../design/form.tsx';
import { useFormat, useWords } from '../language.tsx';
import { useWritten } from '../written.ts';
import type { KpiPageData } from './kpi-data.ts';
import styles from './move-kpi.module.css';
import { useKpiActDone } from './use-kpi-act.ts';

type Target = 'live' | 'off-the-dashboard' | 'retired';
type CouldMove = readonly { kpiId: string; openedOn: string | null; citedOn: string | null }[];

/** A KPI goes live, moves off the dashboard or is retired. Beyond the budget, that is a conversation. */
export function MoveKpi({ page, to, onClose }: { page: KpiPageData; to: Target; onClose: () => void }) {
  const { kpiActs } = useWords();
  const words = kpiActs.move;
  const done = useKpiActDone();
  const [chosen, setChosen] = useState<string>();
  const { written, write, ...kept } = useWritten(`move ${page.kpi.id} ${to}`, { reason: '', reviewOn: '' });
  const { reason, reviewOn } = written;
  const move = useMutation(
    api.kpi.move.mutationOptions({
      onSuccess: async () => {
        kept.sent();
        await done(words.done);
        onClose();
      },
    }),
  );
  const refusal = refusalOf(move.error);
  const [couldMove, setCouldMove] = useState<CouldMove>();
  const asked =
    couldMove ?? (refusal?.code === 'kpi.over-budget' ? (refusal.params.couldMove as CouldMove) : undefined);
  if (asked && !couldMove) setCouldMove(asked);
  const send = () =>
    move.mutate({
      key: page.kpi.key,
      expectedVersion: page.kpi.version,
      to,
      reason: reason || null,
      budget: !asked
        ? null
        : chosen === 'one-more'
          ? { kind: 'one-more', why: reason, reviewOn }
          : chosen
            ? { kind: 'one-moves-off', kpiId: chosen, reason }
            : null,
    });
  const title = { live: words.live, 'off-the-dashboard': words.off, retired: words.retire }[to];
  return (
    <Dialog opened onClose={onClose} title={title}>
      <Form
        onSend={send}
        error={move.error}
        written={kept}
        onCancel={onClose}
        acts={
          <Button type="submit" busy={move.isPending} disabled={asked !== undefined && chosen === undefined}>
            {title}
          </Button>
        }
      >
        {asked ? <WhichOne asked={asked} chosen={chosen} onChoose={setChosen} /> : null}
        {to === 'live' && !asked ? null : (
          <TextArea
            label={chosen === 'one-more' ? words.why : to === 'retired' ? words.reasonRetire : words.reason}
            rows={2}
            value={reason}
            onChange={(event) => write({ reason: event.currentTarget.value })}
          />
        )}
        {chosen === 'one-more' ? (
          <TextField
            type="date"
            label={words.reviewOn}
            value={reviewOn}
            onChange={(event) => write({ reviewOn: event.currentTarget.value })}
          />
        ) : null}
      </Form>
    </Dialog>
  );
}

interface WhichProps {
  readonly asked: CouldMove;
  readonly chosen: string | undefined;
  readonly onChoose: (choice: string) => void;
}

/** Side by side with the days each was last opened or cited: days, never by whom. */
function WhichOne({ asked, chosen, onChoose }: WhichProps) {
  const { kpiActs, kpiLife } = useWords();
  const format = useFormat();
  const { data } = useQuery(api.kpi.list.queryOptions());
  const names = new Map(data?.kpis.map((kpi) => [kpi.id, kpi.name]));
  return (
    <fieldset className={styles.which}>
      <legend>{kpiActs.move.whichOne}</legend>
      {asked.map(({ kpiId, openedOn, citedOn }) => (
        <label key={kpiId}>
          <input type="radio" name="which" checked={chosen === kpiId} onChange={() => onChoose(kpiId)} />
          <span>
            <b>{names.get(kpiId)}</b>
            <small>
              {[
                openedOn ? kpiLife.budget.opened(format.date(openedOn)) : null,
                citedOn ? kpiLife.budget.cited(format.date(citedOn)) : null,
              ]
                .filter(Boolean)
                .join(', ') || kpiActs.move.neverUsed}
            </small>
          </span>
        </label>
      ))}
      <label>
        <input type="radio" name="which" checked={chosen === 'one-more'} onChange={() => onChoose('one-more')} />
        <span>
          <b>{kpiActs.move.oneMore}</b>
        </span>
      </label>
    </fieldset>
  );
}
