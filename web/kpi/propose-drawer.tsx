import { useMutation, useQuery } from '@tanstack/react-query';
import { readKpi } from '../../src/stability/read-kpi.ts';
import { api } from '../api.ts';
import { ChartWords } from '../charts/chart-words.tsx';
import { periodLong } from '../charts/period-label.ts';
import { ProcessBehaviourChart } from '../charts/process-behaviour-chart.tsx';
import { readingToChart } from '../charts/reading-to-chart.ts';
import { Button } from '../design/button.tsx';
import { Drawer } from '../design/drawer.tsx';
import { TextArea } from '../design/field.tsx';
import { Form } from '../design/form.tsx';
import { RefusalMessage } from '../design/refusal-message.tsx';
import { useFormat, useLanguage, useWords } from '../language.tsx';
import { useWritten } from '../written.ts';
import type { KpiPageData, Version } from './kpi-data.ts';
import { PeriodField } from './period-field.tsx';
import { useKpiActDone } from './use-kpi-act.ts';
import { valueUnit } from './value-unit.ts';

interface Props {
  readonly page: KpiPageData;
  readonly version: Version;
  readonly say: (value: number) => string;
}

/** Why, from when; and both versions over the same history, with the difference in numbers, before anyone agrees. */
export function ProposeDrawer({ page, version, say, onClose }: Props & { onClose: () => void }) {
  const words = useWords().kpiActs.versions;
  const done = useKpiActDone();
  const { written, write, ...kept } = useWritten(`proposal ${version.versionId}`, {
    why: '',
    inForceFrom: page.values.at(-1)?.period ?? '',
  });
  const { why, inForceFrom } = written;
  const propose = useMutation(
    api.definition.propose.mutationOptions({
      onSuccess: async () => {
        kept.sent();
        await done(words.done.proposed);
        onClose();
      },
    }),
  );
  const { number, version: expectedVersion } = version;
  return (
    <Drawer opened onClose={onClose} title={words.proposeTitle(number)} width={760}>
      <Difference page={page} version={version} say={say} />
      <Form
        onSend={() => propose.mutate({ key: page.kpi.key, number, expectedVersion, why, inForceFrom })}
        error={propose.error}
        written={kept}
        onCancel={onClose}
        acts={
          <Button type="submit" busy={propose.isPending} disabled={why.trim() === '' || inForceFrom === ''}>
            {words.propose}
          </Button>
        }
      >
        <TextArea
          label={words.whyField}
          help={words.whyHelp}
          rows={2}
          value={why}
          onChange={(event) => write({ why: event.currentTarget.value })}
        />
        <PeriodField
          page={page}
          label={words.from}
          value={inForceFrom}
          onChoose={(period) => write({ inForceFrom: period })}
        />
      </Form>
    </Drawer>
  );
}

export function Difference({ page, version, say }: Props) {
  const { kpiActs, charts, kpi: kpiWords } = useWords();
  const words = kpiActs.versions;
  const language = useLanguage();
  const format = useFormat();
  const { key, cadence, name, direction, unit } = page.kpi;
  const { data, error, isPending } = useQuery(
    api.definition.compare.queryOptions({ input: { key, number: version.number }, retry: false }),
  );
  if (error) return <RefusalMessage error={error} />;
  if (isPending) return <p aria-live="polite">{words.computing}</p>;
  const { before, after, difference } = data;
  if (!before) return null;
  if (!difference) return <p className="serif">{words.noDifference}</p>;
  const period = (iso: string) => periodLong(language, charts, cadence, iso);
  const { last, widest } = difference;
  const reading = readKpi({
    grain: cadence,
    measured: after.values,
    direction,
    expectedLevel: null,
    today: after.values.at(-1)?.period ?? '',
  });
  const title = `${name}, ${kpiWords.version(version.number)}`;
  return (
    <section aria-label={words.bothTitle}>
      <h3>{words.bothTitle}</h3>
      <ChartWords language={language} words={charts}>
        <ProcessBehaviourChart
          data={readingToChart(reading, { name: title, unit: valueUnit(unit), published: before.values })}
        />
      </ChartWords>
      <p>{words.published}</p>
      <p className="serif">
        {difference.differing === 0
          ? words.same(difference.periods)
          : words.differ(difference.differing, difference.periods, format.change(difference.usual ?? 0, 1))}{' '}
        {last && difference.differing > 0 ? words.last(period(last.period), say(last.before), say(last.after)) : ''}{' '}
        {widest && widest.period !== last?.period && difference.differing > 0
          ? words.widest(period(widest.period), say(widest.before), say(widest.after))
          : ''}{' '}
        {difference.lost.length > 0 ? words.lost(difference.lost.length) : ''}
      </p>
    </section>
  );
}
