import { useMutation, useQuery } from '@tanstack/react-query';
import { bucketStart, type CalendarRules } from '../../src/calendar/bucket.ts';
import { today } from '../../src/calendar/local-time.ts';
import { changesWhatIsAgreed } from '../../src/kpi/definition-life.ts';
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
import { useSession } from '../shell/session.ts';
import { useWritten } from '../written.ts';
import type { KpiPageData, Version } from './kpi-data.ts';
import { PeriodField } from './period-field.tsx';
import { useKpiActDone } from './use-kpi-act.ts';
import { valueUnit } from './value-unit.ts';
import { WhoIsAsked } from './who-is-asked.tsx';

interface Props {
  readonly page: KpiPageData;
  readonly version: Version;
  readonly say: (value: number) => string;
}

/** Why, from when; and both versions over the same history, with the difference in numbers, before anyone agrees. */
export function ProposeDrawer({ page, version, say, onClose }: Props & { onClose: () => void }) {
  const words = useWords().kpiActs.versions;
  const done = useKpiActDone();
  const changes = changesWhatIsAgreed(
    { id: version.versionId },
    page.versions.map(({ versionId, agreedAt }) => ({ id: versionId, agreedOn: agreedAt })),
  );
  const running = useRunningPeriod(page, version);
  const { written, write, ...kept } = useWritten(`proposal ${version.versionId}`, {
    why: '',
    // A first definition speaks from the beginning.
    inForceFrom: page.values.at(changes ? -1 : 0)?.period ?? running,
    asked: null as readonly string[] | null,
  });
  const { why, inForceFrom } = written;
  const key = page.kpi.key;
  const known = useQuery(api.definition.asked.queryOptions({ input: { key } })).data?.people;
  const asked = written.asked ?? known?.map(({ personId }) => personId) ?? [];
  const propose = useMutation(
    api.definition.propose.mutationOptions({
      onSuccess: async () => {
        kept.sent();
        await done(words.done.proposed(asked.length, changes));
        onClose();
      },
    }),
  );
  const { number, version: expectedVersion } = version;
  return (
    <Drawer opened onClose={onClose} title={words.proposeTitle(number)} width={760}>
      <Difference page={page} version={version} say={say} />
      <Form
        onSend={() => propose.mutate({ key, number, expectedVersion, why, inForceFrom, askedIds: [...asked] })}
        error={propose.error}
        written={kept}
        onCancel={onClose}
        acts={
          <Button
            type="submit"
            busy={propose.isPending}
            disabled={known === undefined || (changes && why.trim() === '')}
          >
            {words.propose}
          </Button>
        }
      >
        {changes ? (
          <TextArea
            label={words.whyField}
            help={words.whyHelp}
            rows={2}
            value={why}
            onChange={(event) => write({ why: event.currentTarget.value })}
          />
        ) : null}
        {changes && page.values.length > 0 ? (
          <PeriodField
            page={page}
            label={words.from}
            value={inForceFrom}
            onChoose={(period) => write({ inForceFrom: period })}
          />
        ) : null}
        {known ? (
          <WhoIsAsked
            known={known}
            asked={asked}
            help={asked.length > 0 ? words.askedHelp : words.askedNobody}
            onAsk={(ids) => write({ asked: ids })}
          />
        ) : null}
      </Form>
    </Drawer>
  );
}

/** The period that runs today, in the calendar of the definition. */
function useRunningPeriod({ kpi }: KpiPageData, { kind, body }: Version): string {
  const { timezone, weekStart, fiscalYearStart } = useSession().organisation;
  const own = kind === 'structured' ? (body as CalendarRules) : {};
  return bucketStart(today(timezone, new Date()), kpi.cadence, {
    weekStart: own.weekStart ?? weekStart,
    fiscalYearStart: own.fiscalYearStart ?? fiscalYearStart,
  });
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
