import type { KpiChartData } from './chart-data.ts';
import type { ChartVoice } from './chart-words.tsx';
import type { Box } from './place-labels.ts';
import type { Plot } from './plot.ts';
import type { SeriesPaths } from './series-paths.ts';
import { textWidth } from './text-width.ts';

export interface RangeWords {
  readonly name: string;
  readonly more: string;
  readonly candidates: readonly Box[];
  /** Where its name alone could stand, when there is no room for more. */
  readonly shorter: readonly Box[];
}

const lineHeight = 16;
/** A provisional range becomes one that is read from twelve readings on. */
export const readingsForARange = 12;
/** A first range, provisional, is drawn from four. */
export const readingsForAFirstRange = 4;

/** What each kind of band on the chart is called, and where along it the words could stand: under it, else over it. */
export function rangeWords(data: KpiChartData, plot: Plot, paths: SeriesPaths, voice: ChartVoice): RangeWords[] {
  const { words } = voice;
  const ranged = data.points.filter(({ lower, upper }) => lower !== null && upper !== null);
  const provisional = ranged.filter((point) => point.provisional).length;
  const found: RangeWords[] = [];
  if (ranged.length > provisional) {
    const more = data.seasonal && !plot.narrow ? words.seasonIncluded : '';
    found.push(named(false, data.rangeName ?? words.stableRange, more, plot, paths));
  }
  if (provisional > 0) {
    const more =
      provisional < readingsForARange && !plot.narrow ? words.provisionalCount(provisional, readingsForARange) : '';
    found.push(named(true, words.provisionalRange, more, plot, paths));
  }
  return found.filter(({ candidates }) => candidates.length > 0);
}

function named(provisional: boolean, name: string, more: string, plot: Plot, paths: SeriesPaths): RangeWords {
  const [candidates, shorter] = [more, ''].map((said) => along(provisional, name, said, plot, paths));
  return { name, more, candidates: candidates ?? [], shorter: shorter ?? [] };
}

function along(provisional: boolean, name: string, more: string, plot: Plot, paths: SeriesPaths): Box[] {
  const width = textWidth(name, 13, 600) + textWidth(more, 13);
  const span = plot.step > 0 ? Math.ceil(width / plot.step) : 0;
  const boxes: Box[] = [];
  const stride = Math.max(1, Math.floor(plot.count / 40));
  for (const over of [false, true]) {
    for (let index = 0; index < plot.count; index += stride) {
      const under = paths.points.slice(index, index + span + 1);
      const ys = under.flatMap((point) => {
        const value = over ? point?.upper : point?.lower;
        return value == null || (point?.provisional ?? false) !== provisional ? [] : [plot.y(value)];
      });
      if (ys.length === 0 || (ys.length < under.length * 0.6 && ys.length < 3)) continue;
      const y = over ? Math.min(...ys) - 22 : Math.max(...ys) + 6;
      const x = Math.min(plot.x(index) + 2, plot.width - width);
      boxes.push({ x, y, width, height: lineHeight });
    }
  }
  return boxes;
}
