import type { Card, Drift } from '../../src/drift/card.ts';

type Params = Card['params'];
const number = (params: Params, name: string): number => Number(params[name] ?? 0);

const titles: Record<Drift, string> = {
  'carried-alone': 'An objective carried alone',
  'written-elsewhere': 'Goals written elsewhere',
  'pay-in-sentence': 'Pay in the sentence',
  'target-within-trend': 'Target within the trend',
  'everything-reached': 'Everything reached',
  'a-lot-at-once': 'A lot at once',
  deliverables: 'Deliverables rather than impacts',
  'no-news': 'No news',
  'level-to-hold': 'A level to hold',
  'kpi-unmeasured': 'KPI unmeasured during the cycle',
  'many-indicators': 'Many indicators',
  'two-readers': 'Two readers, two numbers?',
  'number-instead-of-aim': 'The number instead of the aim',
  'voice-missing': 'A voice is missing',
  'target-near-forecast': 'Target close to the forecast',
  'target-moved': 'Target moved',
  'confidence-and-pace': 'Confidence and pace apart',
};

const questions: Record<Drift, (params: Params) => string> = {
  'carried-alone': () => 'This objective rests on one person. Who else contributes? If no one, is it a task?',
  'written-elsewhere': () => 'Does the team see itself in these goals? 45 minutes to reword them together?',
  'pay-in-sentence': () => 'Does this sentence stand without the bonus?',
  'target-within-trend': () => 'The trend alone gets there. What would you aim for if missing were fine?',
  'everything-reached': () => 'Everything reached: well done, or too near? One for the retrospective.',
  'a-lot-at-once': (params) =>
    `${number(params, 'objectives')} objectives and ${number(params, 'keyResults')} key results open. Which could best wait?`,
  deliverables: () => 'What will this change, for whom, by how much?',
  'no-news': (params) =>
    `Nothing new for ${number(params, 'weeks') === 1 ? 'a week' : `${number(params, 'weeks')} weeks`}. Still worth doing?`,
  'level-to-hold': () => 'This is a level to hold: a KPI or a guardrail would watch it better. Move it?',
  'kpi-unmeasured': (params) =>
    number(params, 'outside') === 1
      ? `OKRs are moving; “${params.kpi}” is outside its stable range and nothing is said of it. What happened?`
      : `OKRs are moving; “${params.kpi}” has had no measure for ${number(params, 'weeks') === 1 ? 'a week' : `${number(params, 'weeks')} weeks`}. Who can restore it?`,
  'many-indicators': (params) =>
    params.kpi === undefined
      ? `${number(params, 'live')} KPIs for a budget of ${number(params, 'limit')}. Which one could be followed off the dashboard?`
      : `Nobody has used “${params.kpi}” in ${number(params, 'months')} months. Off the dashboard?`,
  'two-readers': (params) =>
    params.missing
      ? `Would two people get the same number? Missing: ${params.missing}.`
      : `Would two people get the same number for “${params.kpi}”?`,
  'number-instead-of-aim': (params) =>
    number(params, 'guardrails') > 0
      ? 'The number is up, the guardrail is down. Look at both together?'
      : 'The number moves in an unusual way. Does what it stands for move too?',
  'voice-missing': (params) =>
    params.team
      ? `The ${params.team} team is concerned and hasn't had a say. Invite it?`
      : 'Only its authors have spoken of this objective. Who else should have a say?',
  'target-near-forecast': () => 'It is where things were going anyway. Keep it as a forecast, and aim elsewhere?',
  'target-moved': (params) => {
    const what = params.what === 'baseline' ? 'Starting point' : params.what === 'definition' ? 'Definition' : 'Target';
    return params.from === undefined
      ? `${what} changed. Why? The old one stays visible.`
      : `${what} moved from ${params.from} to ${params.to}. Why? The old one stays visible.`;
  },
  'confidence-and-pace': (params) =>
    number(params, 'hopeful') === 1
      ? "The current pace is not enough. What do you expect that isn't in the numbers yet?"
      : 'The current pace would be enough. What do you see that the numbers do not?',
};

export const drift = {
  titles,
  questions,
  teamFirst: 'For the team only during the first fortnight.',
  waitsForCycles: (need: number, have: number) => `Looks at past cycles: ${have} of ${need} closed so far.`,
  waitsForWeek: (week: number) => `Looked at from week ${week}.`,
  dismiss: 'Leave it, with a word',
  resolved: 'No longer seen',
};
