import { missingBaseline } from './flags/baseline.ts';
import { individualOf } from './flags/individual.ts';
import { longFrom } from './flags/objective.ts';
import { payOf } from './flags/pay.ts';
import { vagueOf } from './flags/vague.ts';
import { kindOf } from './kind.ts';
import type { Kind } from './kind-rules/rule.ts';
import { languageOf, languageWritten } from './language.ts';
import type { Language } from './lexicon.ts';
import { type Line, lineOf, type Span } from './line.ts';
import { measureAsked, tellingWords } from './telling-words.ts';
import { compoundSaid } from './weighing/weigh-compound.ts';
import { measureNamed } from './weighing/weigh-name.ts';
import { foundByRules, objectiveSaid, weighObjective } from './weighing/weigh-objective.ts';
import { targetMissing } from './weighing/weigh-target.ts';
import { signsOfWords } from './weighing/words-said.ts';

export type GoalType = 'kr' | 'objective';

export type Flag =
  | 'no_target'
  | 'no_baseline'
  | 'individual'
  | 'pay'
  | 'compound'
  | 'vague'
  | 'binary'
  | 'contains_metric'
  | 'is_task'
  | 'bau'
  | 'too_long';

/** What a remark is about: a flag, or the kind itself when it is no impact. */
export type FindingCode = Exclude<Flag, 'binary'> | 'output' | 'activity' | 'bau_kpi';

/** firm: the text says so; likely: the words say so; question: worth asking. */
export type Level = 'firm' | 'likely' | 'question';

export type Finding = { readonly code: FindingCode; readonly level: Level; readonly span: Span };

/** `kind` is null for an objective. Findings are in the order in which they deserve to be said. */
export type LineReading = {
  readonly lang: Language;
  readonly kind: Kind | null;
  readonly flags: readonly Flag[];
  readonly findings: readonly Finding[];
};

/** A line is a sentence: what is beyond this is not read. */
const longestRead = 2000;

/** A goal to read: its language, where it is known, or that of the page it is written in. */
type Goal = { readonly type: GoalType; readonly text: string } & {
  readonly lang?: Language | undefined;
  readonly around?: Language | undefined;
};

/** Reads a goal as written. Pure, and quick enough for each keystroke. */
export function readLine(goal: Goal): LineReading {
  const text = goal.text.slice(0, longestRead);
  const lang = goal.lang ?? (goal.around ? languageWritten(text, goal.around) : languageOf(text));
  const line = lineOf(text, lang);
  if (line.tokens.length === 0) return { lang, kind: null, flags: [], findings: [] };
  return goal.type === 'kr' ? readKeyResult(line) : readObjective(line);
}

/** Reads what was learnt of each language now rather than with its first line: a batch of both begins so, and each line costs alike. */
export function readAhead(): void {
  for (const lang of ['en', 'fr'] as const)
    for (const type of ['kr', 'objective'] as const) readLine({ lang, type, text: 'a, b' });
}

/** A starting point is asked for only where there is little doubt that something changes (docs/decisions/0093). */
export const clearlyImpact = 0.85;

function readKeyResult(line: Line): LineReading {
  const words = signsOfWords(line);
  const read = kindOf(line, 'key-results', words);
  const measure = read.kind === 'output' || read.kind === 'activity' ? measureNamed(line, read, words) : undefined;
  const verdict = measure ? { ...read, kind: 'bau_kpi' as const, span: tellingWords(line, measure, 'measure') } : read;
  const { kind } = verdict;
  const findings: Finding[] = [];
  const flags: Flag[] = [];
  const flag = (code: Exclude<Flag, 'binary'>, level: Level, span: Span | undefined) => {
    if (!span) return;
    flags.push(code);
    findings.push({ code, level, span });
  };
  const pay = payOf(line);
  flag('pay', 'firm', pay);
  flag('individual', 'firm', individualOf(line));
  if (kind !== 'impact') findings.push({ code: kind, level: 'likely', span: verdict.span });
  const asked = (span: Span | undefined) => span && measureAsked(line, span);
  flag('no_target', /\d/.test(line.text) ? 'likely' : 'firm', asked(targetMissing(line, kind, words)));
  const compound = pay ? undefined : compoundSaid(line);
  flag('compound', 'question', compound);
  if (kind === 'impact' && verdict.share >= clearlyImpact)
    flag('no_baseline', 'question', asked(missingBaseline(line)));
  flag('vague', 'question', vagueOf(line, kind));
  const finished = kind === 'output' || kind === 'activity';
  if (finished && !compound && !flags.includes('no_target') && line.numbers.quantities.length === 0)
    flags.push('binary');
  return { lang: line.lang, kind, flags, findings };
}

function readObjective(line: Line): LineReading {
  const findings: Finding[] = [];
  const flag = (code: Exclude<Flag, 'binary'>, level: Level, span: Span | undefined) => {
    if (span) findings.push({ code, level, span });
  };
  flag('pay', 'firm', payOf(line));
  flag('individual', 'firm', individualOf(line));
  const said = objectiveSaid(weighObjective(line, foundByRules(line)));
  flag('is_task', 'likely', said.is_task && tellingWords(line, said.is_task, 'work'));
  flag('bau', 'likely', said.bau && tellingWords(line, said.bau, 'work'));
  flag('contains_metric', 'likely', said.contains_metric);
  flag('vague', 'question', said.vague);
  flag('too_long', 'question', longFrom(line));
  return { lang: line.lang, kind: null, flags: findings.map((finding) => finding.code as Flag), findings };
}
