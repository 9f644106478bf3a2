import { dayNumber } from '../calendar/day-number.ts';
import type { Window } from '../metric-sql/definition.ts';
import type { DataProfile } from './data-profile.ts';
import { type Choice, type Option, optionId, type Question, type Token } from './question.ts';

/** More than this, and a question cannot be read on a phone. */
const MOST_OPTIONS = 6;

/** The lengths a colleague may have in mind, each with the days of data it takes to tell it from the others. */
const windows: readonly { readonly window: Window; readonly days: number }[] = [
  { window: { type: 'calendar', grain: 'week' }, days: 14 },
  { window: { type: 'trailing', days: 28 }, days: 56 },
  { window: { type: 'trailing', days: 30 }, days: 60 },
  { window: { type: 'calendar', grain: 'month' }, days: 62 },
  { window: { type: 'trailing', days: 90 }, days: 180 },
  { window: { type: 'trailing', days: 365 }, days: 365 },
  { window: { type: 'allTime' }, days: 0 },
];

/**
 * The questions the data themselves raise, each removable by the facilitator: every token of the sentence that can be
 * read in more than one way. Nothing in them says which option is the usual one.
 */
export function proposeQuestions(profile: DataProfile): Question[] {
  return [
    question(
      'entity',
      profile.entities
        .slice(0, MOST_OPTIONS)
        .map((entity) => option({ token: 'entity', column: entity.column }, profile.rows - entity.missing)),
    ),
    question('event', eventOptions(profile)),
    question('threshold', thresholdOptions(profile)),
    question('window', windowOptions(profile)),
    ...profile.findings.map((finding) => exclusionQuestion(finding.id, finding.rows)),
    ...(profile.segments.length > 0 ? [question('segment', segmentOptions(profile))] : []),
    ...(profile.zones.length > 1 && profile.time.kind !== 'date'
      ? [
          question(
            'zone',
            profile.zones.map((zone) => option({ token: 'zone', zone }, null)),
          ),
        ]
      : []),
  ].filter((each) => each.options.length > 0);
}

/** Without data: the length, how often, and what the facilitator says may be left out. */
export function proposeQuestionsInWords(leftOut: readonly string[]): Question[] {
  return [
    question('threshold', thresholds(null)),
    question(
      'window',
      windows.map(({ window }) => option({ token: 'window', window }, null)),
    ),
    ...leftOut.map((id) => exclusionQuestion(id, null)),
  ];
}

function eventOptions(profile: DataProfile): Option[] {
  const kinds = [...profile.events]
    .sort((a, b) => b.rows - a.rows || a.id.localeCompare(b.id))
    .slice(0, MOST_OPTIONS - 1);
  return [
    option({ token: 'event', name: '', condition: null }, profile.rows),
    ...kinds.map(({ name, condition, rows }) => option({ token: 'event', name, condition }, rows)),
  ];
}

function thresholdOptions(profile: DataProfile): Option[] {
  return profile.entities.length === 0 ? [] : thresholds(profile.amount);
}

function thresholds(amount: string | null): Option[] {
  const counts = [
    { min: 1, of: 'events' as const },
    { min: 2, of: 'events' as const },
    { min: 2, of: 'days' as const },
    { min: 5, of: 'days' as const },
  ];
  const sums = amount === null ? [] : [{ min: 100, of: 'sum' as const, column: amount }];
  return [...counts, ...sums].map((threshold) => option({ token: 'threshold', threshold }, null));
}

function windowOptions(profile: DataProfile): Option[] {
  const span = dayNumber(profile.to) - dayNumber(profile.from) + 1;
  return windows.filter(({ days }) => days <= span).map(({ window }) => option({ token: 'window', window }, null));
}

function segmentOptions(profile: DataProfile): Option[] {
  const parts = profile.segments
    .slice(0, MOST_OPTIONS - 1)
    .map(({ name, condition, rows }) => option({ token: 'segment', name, condition }, rows));
  return [option({ token: 'segment', name: '', condition: null }, profile.rows), ...parts];
}

function exclusionQuestion(findingId: string, rows: number | null): Question {
  const options = [true, false].map((leaveOut) => option({ token: 'exclusion', findingId, leaveOut }, rows));
  return { id: `exclusion-${findingId}`, token: 'exclusion', findingId, options };
}

function option(choice: Choice, rows: number | null): Option {
  return { id: optionId(choice), choice, rows };
}

function question(token: Token, options: readonly Option[]): Question {
  return { id: token, token, findingId: null, options: [...options] };
}
