import { useQuery } from '@tanstack/react-query';
import type { Definition } from '../../src/metric-sql/definition.ts';
import { readKpi } from '../../src/stability/read-kpi.ts';
import { api } from '../api.ts';
import { ChartWords } from '../charts/chart-words.tsx';
import { ProcessBehaviourChart } from '../charts/process-behaviour-chart.tsx';
import { readingToChart } from '../charts/reading-to-chart.ts';
import { RefusalMessage } from '../design/refusal-message.tsx';
import { Section } from '../design/section.tsx';
import { useLanguage, useWords } from '../language.tsx';
import styles from './definition-preview.module.css';

interface Props {
  readonly sourceId: string;
  readonly definition: Definition | undefined;
  readonly open: number;
  readonly name: string;
}

/** What the sentence gives on the real rows, as it is written. */
export function DefinitionPreview({ sourceId, definition, open, name }: Props) {
  const { kpi, charts } = useWords();
  const words = kpi.create;
  const language = useLanguage();
  const preview = useQuery({
    ...api.kpi.preview.queryOptions({ input: { sourceId, body: { ...definition } } }),
    enabled: definition !== undefined,
    staleTime: 60_000,
    retry: false,
  });
  const values = preview.data?.values ?? [];
  const reading =
    definition && values.length > 0
      ? readKpi({
          grain: definition.reportGrain,
          measured: values,
          direction: 'none',
          expectedLevel: null,
          // Read as of its last period: how fresh the file is, is not the question yet.
          today: values.at(-1)?.period ?? '',
        })
      : null;
  return (
    <Section title={words.preview} rule="hairline">
      <div className={styles.preview} aria-live="polite">
        {definition === undefined ? <p>{words.previewWaits(open)}</p> : null}
        {definition && preview.isFetching ? <p>{words.previewing}</p> : null}
        {preview.error ? <RefusalMessage error={preview.error} /> : null}
        {reading && !preview.isFetching ? (
          <ChartWords language={language} words={charts}>
            <ProcessBehaviourChart data={readingToChart(reading, { name, unit: { kind: 'number' } })} />
          </ChartWords>
        ) : null}
      </div>
    </Section>
  );
}
