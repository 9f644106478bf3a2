import type { ChartPoint, ForecastPoint, KpiChartData } from './chart-data.ts';
import type { ChartVoice } from './chart-words.tsx';
import { holidaysIn } from './holiday-places.ts';

/** What one point says, for the readout, the screen reader and the table alike. */
export function pointSentence(data: KpiChartData, point: ChartPoint, voice: ChartVoice): string {
  const { words } = voice;
  const period = voice.period(data.grain, point.period);
  if (point.value === null) return words.pointMissing(period);
  let sentence = words.point({ period, value: voice.value(point.value, data.unit) });
  if (point.lower !== null && point.upper !== null) {
    const low = voice.value(point.lower, data.unit, [point.upper]);
    const high = voice.value(point.upper, data.unit, [point.lower]);
    if (point.value < point.lower) sentence += words.pointOutside(words.below, low, high);
    else if (point.value > point.upper) sentence += words.pointOutside(words.above, low, high);
    else sentence += words.pointWithin(low, high);
  }
  if (point.kind !== 'common') {
    if (point.rule && point.rule !== 'outside-range') sentence += words.pointRule(words.rules[point.rule]);
    sentence += words.pointRule(words.kinds[point.kind]);
  }
  if (point.provisional) sentence += words.pointProvisional;
  if (point.partial) sentence += words.pointRunning;
  const holidays = holidaysIn(data, point.period);
  return holidays.length > 0 ? `${sentence}. ${holidays.join(', ')}.` : `${sentence}.`;
}

export function forecastSentence(data: KpiChartData, point: ForecastPoint, voice: ChartVoice): string {
  return voice.words.pointForecast({
    period: voice.period(data.grain, point.period),
    value: voice.value(point.mean, data.unit),
    low: voice.value(point.lower95, data.unit, [point.upper95]),
    high: voice.value(point.upper95, data.unit, [point.lower95]),
  });
}

/** The whole chart in two or three sentences: its name for those who do not see it. */
export function chartSentence(data: KpiChartData, voice: ChartVoice): string {
  const { words } = voice;
  const read = data.points.filter((point): point is ChartPoint & { value: number } => point.value !== null);
  const first = read[0];
  const last = read.at(-1);
  if (!first || !last) return `${data.name}. ${words.fewNone}`;
  const signals = read.filter(({ kind }) => kind !== 'common').length;
  const ahead = data.forecast?.at(-1);
  return [
    words.chartLabel({
      name: data.name,
      grain: words.grain[data.grain],
      from: voice.period(data.grain, first.period),
      to: voice.period(data.grain, last.period),
    }),
    pointSentence(data, last, voice),
    words.signalsLabel(signals),
    ...(ahead ? [forecastSentence(data, ahead, voice)] : []),
  ].join(' ');
}
