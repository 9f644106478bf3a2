import { has, type Line, type Token } from './line.ts';
import { countedBy, ideaOf, type Measured, namedAt, tokenFrom } from './measured.ts';
import type { Quantity } from './quantities.ts';

/** What the rules look at: the verb that opens the line, what it bears on, what is counted, who or what is the subject. */
export type Scene = {
  readonly line: Line;
  readonly head: Token | undefined;
  readonly verb: Role | undefined;
  /** What the head verb bears on. */
  readonly object: Measured | undefined;
  /** What the first quantity counts. */
  readonly counted: Measured | undefined;
  /** The subject named before the first verb or number. */
  readonly subject: Measured | undefined;
  readonly quantity: Quantity | undefined;
};

export type Role = 'holding' | 'moving' | 'making' | 'effort' | 'reaching' | 'using';
const roles: readonly Role[] = ['holding', 'moving', 'making', 'effort', 'reaching', 'using'];

/** The head is a verb when it opens the line; in English a known noun phrase ("test coverage") is not one. */
function roleOf(line: Line): Role | undefined {
  const token = line.tokens[line.head];
  if (!token) return undefined;
  // "Target 90 %", "aim for 40": a level to get to; "target market" is none.
  if (
    line.lang === 'en' &&
    /^ (?:for )?(?:[<>≥≤~] ?)?[$€£]?\d/.test(line.text.slice(token.to)) &&
    /^(?:target|aim)$/.test(token.text)
  )
    return 'reaching';
  const verbal = roles.filter(
    (idea) =>
      has(token, idea, 'base', 'act', 'ing') ||
      (has(token, idea, 'present', 'past') && (line.head > 0 || (idea === 'moving' && line.lang === 'en'))) ||
      (has(token, idea, 'past') && told(line)),
  );
  if (verbal.length === 0) return undefined;
  const next = line.tokens[line.head + 1];
  const base = token.senses.some((s) => s.form === 'base');
  // "Test suite passes", "Contributing guide exists", "Adding a repository takes": a subject, its verb comes later.
  if (
    line.lang === 'en' &&
    (ideaOf(token) || token.senses.every((s) => s.form !== 'base')) &&
    !(token.senses.some((s) => s.form === 'past') && told(line)) &&
    finiteAfter(line)
  )
    return undefined;
  if (line.lang === 'en' && next && (compounds(line, token, next) || happened(line, token, next))) return undefined;
  // "Support tickets < 50", "Call volume", "Sales": a noun that only looks like a verb.
  const threshold = line.numbers.quantities[0]?.threshold === true;
  const nextIdea = ideaOf(next);
  if (
    line.lang === 'en' &&
    ideaOf(token) &&
    base &&
    (nextIdea === 'carrier' || (nextIdea && threshold && token.senses.every((s) => s.idea !== 'effort')))
  )
    return undefined;
  // "Email open rate": a few nouns, the last one a metric.
  const last = ideaOf(line.tokens.at(-1));
  if (
    line.lang === 'en' &&
    ideaOf(token) &&
    line.tokens.length <= 5 &&
    line.numbers.quantities.length === 0 &&
    (last === 'outcome' || last === 'health' || last === 'carrier') &&
    line.tokens.length - 1 > line.head &&
    !line.tokens.some((t) => /^(?:the|an?|our|all|to|with|more|of)$/.test(t.text))
  )
    return undefined;
  // "Automation is adopted", "Research is…": a noun of action that is the subject of a sentence.
  if (
    next &&
    (line.lang === 'en' ? /^(?:is|are|has|have|was|will)$/ : /^(?:est|sont|a|ont)$/).test(next.text) &&
    !token.senses.some((s) => s.form === 'base' && line.lang === 'fr')
  )
    return undefined;
  if (
    line.lang === 'en' &&
    !base &&
    !has(token, 'moving', 'past') &&
    token.senses.every((s) => s.form !== 'ing') &&
    next &&
    !/^(?:of|in)$/.test(next.text) &&
    !/ (?:of|in)$/.test(token.text) &&
    line.tokens.length > line.head + 1 &&
    ideaOf(next)
  )
    return undefined;
  return roles.find((idea) => verbal.includes(idea));
}

const gerunds =
  /^(?:training|planning|pricing|hiring|onboarding|reporting|tracking|billing|marketing|testing|mentoring|coaching|monitoring|recruiting|staffing|funding|scheduling|messaging|logging|learning|fundraising|screening|branding|accounting|budgeting|forecasting|publishing|manufacturing|engineering)$/;

/** "Training plan", "hiring funnel": a name in -ing before its noun. */
const compounds = (line: Line, token: Token, next: Token): boolean =>
  gerunds.test(token.text) &&
  /^ $/.test(line.text.slice(token.to, next.from)) &&
  /^(?:own|carrier|health|outcome)$/.test(ideaOf(next) ?? '') &&
  !/^(?:code|documentation|content|software|coverage)$/.test(next.text);

/** "Survey created and sent", "design reviewed": a noun, and what became of it. */
function happened(line: Line, token: Token, next: Token): boolean {
  if (!ideaOf(token) || !next.senses.some((s) => s.form === 'past') || next.senses.some((s) => s.form === 'base'))
    return false;
  const after = line.tokens[line.head + 2];
  return !after || /^(?:and|for|to|in|by|with|on|at|across|before|from|into|as)$/.test(after.text);
}

/** "Launched the portal", "hired 2 engineers": told as already done; before a noun a participle only describes. */
function told(line: Line): boolean {
  const next = line.tokens[line.head + 1];
  return line.lang === 'en' && next !== undefined && /^(?:an?|the|our|all|its|their|\d.*)$/.test(next.text);
}

/** In English, a verb in the third person shortly after the head: the head was a noun. */
function finiteAfter(line: Line): boolean {
  return line.tokens
    .slice(line.head + 1, line.head + 7)
    .some(
      (t) =>
        /^(?:is|are|has|have|was|were|can|takes|exists|works|will)$/.test(t.text) ||
        (t.senses.some((s) => s.form === 'present') && !ideaOf(t)),
    );
}

export function sceneOf(line: Line): Scene {
  const head = line.tokens[line.head];
  const verb = roleOf(line);
  const quantity = line.numbers.quantities[0] ?? lettered(line);
  const counted = quantity && countedBy(line, quantity);
  const object = verb ? namedAt(line, line.head + 1) : undefined;
  const subject =
    verb || (quantity && tokenFrom(line, quantity.from) <= line.head) ? undefined : namedAt(line, line.head);
  return { line, head, verb, object, counted, subject, quantity };
}

/** "X % of users": the number is missing, its place is there. */
function lettered(line: Line): Quantity | undefined {
  const place = line.numbers.placeholders.find(([from, to]) =>
    /^[^a-zà-öø-ſ]{0,2}[xyn]{1,3}(?![a-zà-öø-ſ])/i.test(line.text.slice(from, to)),
  );
  if (!place) return undefined;
  const kind = /%/.test(line.text.slice(...place)) ? 'percent' : 'count';
  return { from: place[0], to: place[1], kind, relative: false, threshold: false };
}

export const outside = (measured: Measured | undefined): boolean =>
  measured?.idea === 'people' || measured?.idea === 'outcome';

/** A finite verb after the subject: "X is tracked", "X describes Y", « X est diffusée ». */
export function finite(line: Line): { token: Token; at: number } | undefined {
  const auxiliary =
    line.lang === 'en'
      ? /^(?:is|are|was|were|be|been|being|has|have|gets?|got)$/
      : /^(?:est|sont|soit|soient|sera|seront|été|a|ont)$/;
  for (let i = line.head; i < line.tokens.length; i++) {
    const token = line.tokens[i]!;
    if (!auxiliary.test(token.text)) continue;
    for (let j = i + 1; j < Math.min(i + 4, line.tokens.length); j++) {
      const after = line.tokens[j]!;
      if (after.senses.some((s) => s.form === 'past' || s.form === 'ing' || s.form === 'state'))
        return { token: after, at: j };
    }
  }
  return undefined;
}

/** "Budget approved for next year", « Homologation obtenue »: the auxiliary is left out. */
export function participle(line: Line, verb: Role | undefined): { token: Token; at: number } | undefined {
  if (
    verb ||
    line.numbers.quantities.length > 0 ||
    /^(?:carrier|health|outcome)$/.test(ideaOf(line.tokens[line.head]) ?? '')
  )
    return undefined;
  for (let i = line.head + 1; i < Math.min(line.head + 8, line.tokens.length); i++) {
    const token = line.tokens[i]!;
    const next = line.tokens[i + 1];
    if (!has(token, 'making', 'past', 'state') || has(token, 'making', 'base')) continue;
    const ends =
      !next ||
      /[,;(]/.test(line.text.slice(token.to, next.from)) ||
      /^(?:for|into|by|with|to|on|in|and|at|pour|par|avec|à|dans|sur|et|en)$/.test(next.text);
    if (ends) return { token, at: i };
  }
  return undefined;
}
