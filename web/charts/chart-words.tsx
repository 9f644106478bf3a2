import { createContext, type ReactNode, use, useMemo } from 'react';
import type { charts } from '../../i18n/en/charts.ts';
import { formatDate, formatNumber, type Language } from '../../i18n/format.ts';
import type { Grain, ValueUnit } from './chart-data.ts';
import { formatDifference, formatValue } from './format-value.ts';
import { periodLong, periodShort } from './period-label.ts';

export type ChartDictionary = typeof charts;

/** How a chart speaks: the dictionary of one language and the formats that go with it. */
export interface ChartVoice {
  readonly language: Language;
  readonly words: ChartDictionary;
  /** With what is said beside it, the other end of a range: both have as many decimals. */
  readonly value: (value: number, unit: ValueUnit, beside?: readonly number[]) => string;
  readonly difference: (value: number, unit: ValueUnit, beside?: readonly number[]) => string;
  readonly number: (value: number) => string;
  readonly period: (grain: Grain, iso: string) => string;
  readonly shortPeriod: (grain: Grain, iso: string) => string;
  readonly date: (iso: string) => string;
}

export function chartVoice(language: Language, words: ChartDictionary): ChartVoice {
  return {
    language,
    words,
    value: (value, unit, beside) => formatValue(language, value, unit, beside),
    difference: (value, unit, beside) => formatDifference(language, words, value, unit, beside),
    number: (value) => formatNumber(language, value),
    period: (grain, iso) => periodLong(language, words, grain, iso),
    shortPeriod: (grain, iso) => periodShort(language, words, grain, iso),
    date: (iso) => formatDate(language, iso),
  };
}

const Voice = createContext<ChartVoice | null>(null);

/** Charts below speak this language. The dictionary is given, not imported, so that only one language is loaded. */
export function ChartWords(props: { language: Language; words: ChartDictionary; children: ReactNode }) {
  const { language, words, children } = props;
  const voice = useMemo(() => chartVoice(language, words), [language, words]);
  return <Voice value={voice}>{children}</Voice>;
}

export function useVoice(): ChartVoice {
  const voice = use(Voice);
  if (voice === null) throw new Error('a chart needs <ChartWords> above it');
  return voice;
}
