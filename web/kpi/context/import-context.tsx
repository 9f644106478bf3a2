import { useMutation } from '@tanstack/react-query';
import { api } from '../../api.ts';
import { formatValue } from '../../charts/format-value.ts';
import { say as toast } from '../../design/toast.tsx';
import { useLanguage, useWords } from '../../language.tsx';
import { valueUnit } from '../value-unit.ts';
import { ValuesFile } from '../values/values-file.tsx';
import type { ContextSeries } from './context-data.ts';

/** Values of a context series from a file, read as those of a KPI are. */
export function ImportContext({ series, onDone }: { series: ContextSeries; onDone: () => Promise<void> }) {
  const { kpiPage } = useWords();
  const language = useLanguage();
  const read = useMutation(api.context.readFile.mutationOptions());
  const unit = valueUnit(series.unit);
  return (
    <ValuesFile
      purpose={{ context: series.id }}
      grain={series.grain}
      say={(value) => formatValue(language, value, unit)}
      read={(asked) => read.mutateAsync({ id: series.id, ...asked })}
      busy={read.isPending}
      error={read.error}
      reset={read.reset}
      onWritten={async (report) => {
        toast(kpiPage.context.imported(report.added + report.corrected));
        await onDone();
      }}
    />
  );
}
