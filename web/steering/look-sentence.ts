import type { Dictionary } from '../../i18n/dictionary.ts';
import { formatChange, formatDate, formatNumber, type Language } from '../../i18n/format.ts';
import { periodName } from '../../i18n/reading-sentence.ts';
import { signalSentence } from '../../i18n/signal-sentence.ts';
import type { KpiFacts } from '../../src/steering/kpi-facts.ts';
import { formatDifference, formatValue } from '../charts/format-value.ts';
import { questionSentence } from '../drift/question-words.ts';
import { valueUnit } from '../kpi/value-unit.ts';
import type { ShownLook } from './steering-data.ts';

type KpiLevel = NonNullable<KpiFacts['level']>;

/** In a year, or in what was seen of it: of a share in points, of the others as a part of their level where that means something. */
function changeIn({ facts, unit, grain }: ShownLook, language: Language, { charts, stability }: Dictionary): string {
  const { relative, perYear } = facts;
  const seen = facts.seen as KpiLevel['seen'];
  const shown = unit ? valueUnit(unit) : ({ kind: 'number' } as const);
  const change =
    typeof relative === 'number' && shown.kind !== 'percent'
      ? formatChange(language, relative)
      : formatDifference(language, charts, seen ? seen.change : Number(perYear), shown);
  return stability.changeIn(change, seen ? seen.periods : null, grain ?? 'week');
}

/** Why a look is there, as a colleague would say it. */
export function lookSentence(look: ShownLook, today: string, language: Language, words: Dictionary): string {
  const { steering, stability } = words;
  const { title, facts, grain, unit } = look;
  const { looks } = steering;
  const value = (one: unknown) =>
    unit ? formatValue(language, Number(one), valueUnit(unit)) : formatNumber(language, Number(one));
  const voice = { language, words: stability, value: (one: number) => value(one) };
  const since = (period: string) =>
    stability.period.since(periodName(voice, period, grain ?? 'week', today), grain ?? 'week');
  switch (look.kind) {
    case 'signal':
      return signalSentence(look, words);
    case 'level-does-not-hold':
      return looks['level-does-not-hold'](title, changeIn(look, language, words), facts.season !== false);
    case 'measure-overdue':
      return looks['measure-overdue'](
        title,
        typeof facts.lastPeriod === 'string' ? since(facts.lastPeriod) : null,
        facts.typed === true,
      );
    case 'review-due':
      return (facts.of === 'one-more' ? looks['one-more-due'] : looks['review-due'])(
        title,
        formatDate(language, look.since),
      );
    case 'guardrail-crossed':
      return looks['guardrail-crossed'](
        title,
        value(facts.value),
        value(facts.limit),
        Number(facts.value) < Number(facts.limit),
        typeof facts.decided === 'string'
          ? {
              what: facts.decided,
              on: formatDate(language, String(facts.decidedOn), { day: 'numeric', month: 'long' }),
            }
          : null,
      );
    case 'guardrail-to-watch':
      return looks['guardrail-to-watch'](String(facts.objective ?? ''), title);
    case 'test-to-answer':
      return looks['test-to-answer'](title, Number(facts.have), Number(facts.of));
    case 'test-to-settle':
      return looks['test-to-settle'](title);
    case 'help-asked':
      return looks['help-asked'](title, String(facts.what ?? ''));
    case 'stance-asked':
      return looks['stance-asked'](title);
    case 'definition-to-decide':
      return looks['definition-to-decide'](title);
    case 'chance-falling':
      return looks['chance-falling'](title, String(facts.from ?? ''), String(facts.to ?? ''));
    case 'question':
      return questionSentence(facts as unknown as Parameters<typeof questionSentence>[0], language, words);
  }
}
