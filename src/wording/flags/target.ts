import { namesAMeasure } from '../kind-rules/hold.ts';
import type { Kind } from '../kind-rules/rule.ts';
import { has, type Line, type Span, spanOf } from '../line.ts';
import { ideaOf, namedAt } from '../measured.ts';

/** "Users can…", "nobody is blocked": a state of the world that is its own target. */
const milestone =
  /(?<![a-zà-öø-ſ])(?:can|could|cannot|able to|peut|peuvent|isn't|aren't|no longer|ne sont plus|n'est plus|ne doivent plus|without|sans (?:rupture|intervention)|available|ships|is the default|becomes?|devien(?:t|nent)|adopté(?:e|s|es)? par le|validé(?:e|s|es)? par|approved by|recognised|recognized|selected|signed|signs? (?:a|the)|signe[rz]? (?:un|une|la|le|l')|first(?!-time)|premi(?:er|ère)|lauréat|winner|win the|obtain the)(?![a-zà-öø-ſ])/i;
const amountWords =
  /(?<![a-zà-öø-ſ])(?:all|every|each|both|none|no one|daily|weekly|monthly|tous|toutes|chaque|aucune?|100|quotidien[a-zà-öø-ſ]*|hebdomadaire[a-zà-öø-ſ]*|intégralité|totalité|systématiquement)(?![a-zà-öø-ſ])/i;
const singular = /(?<![a-zà-öø-ſ])(?:(?:a|an|one|un|une|le|la|the|first|premi(?:er|ère))\s|l')[a-zà-öø-ſ]/i;

/** A question looked into: it ends with an answer, not with a number. */
const inquiry =
  /^(?:investigat|explor|evaluat|assess|analy[sz]|audit|review|survey|research|test|examin|determin|benchmark|pilot|experiment)/;
/** "Develop more student organizations": made without end. */
const more = /^[a-z]+ (?:more|additional) (?:[a-z-]+ ){0,3}[a-z]{3,}[^su ]s(?![a-z])/i;

/** What says how it should be, in words. */
const condition =
  /(?<![a-zà-öø-ſ])(?:is|are|be|was|must|may|should|does|do|can|will|not|no|none|nil|never|nothing|has|have|within|inside|below|above|before|after|by|until|every|each|all|any|always|same|overnight|on time|next|without|free|intact|as planned|versus|stays?|remains?|hold|daily|weekly|monthly|yearly|once|est|sont|reste|pas|aucune?|zéro|sans|avant|sous|chaque|tous|toutes|toujours|même)(?![a-zà-öø-ſ])/i;

/** No verb and no condition is said of it. */
function bareName(line: Line): boolean {
  const [head, ...rest] = line.tokens.slice(line.head);
  return (
    line.tokens.length <= 16 &&
    !condition.test(line.text) &&
    !head?.senses.some((s) => s.form === 'base') &&
    !rest.some((t) => t.senses.some((s) => s.idea === 'holding' || /^(?:past|present|state)$/.test(s.form)))
  );
}

/** "Secure the term sheet", « décrocher le financement »: one agreement, there or not. */
export function oneAgreement(line: Line): boolean {
  const head = line.tokens[line.head];
  if (!/^(?:secure|close|sign|win|raise|obtenir|signer|remporter|décrocher|lever)$/.test(head?.text ?? ''))
    return false;
  const object = namedAt(line, line.head + 1);
  return (
    !/[^s]s$/.test(object?.token.text ?? '') &&
    /(?:sheet|round|series|funding|contract|deal|partner|loan|grant|agreement|levée|financement|contrat|accord|convention|partenariat|subvention)/i.test(
      line.text,
    )
  );
}

/** A metric with no number to reach. Returns the words that stand where the number should. */
export function missingTarget(line: Line, kind: Kind): Span | undefined {
  const place = line.numbers.placeholders[0];
  if (place && kind !== 'output') return place;
  if (line.numbers.quantities.length > 0 || line.startsAt) return undefined;
  const metric = line.tokens.find((t) => has(t, 'outcome') || has(t, 'health') || has(t, 'carrier'));
  const head = line.tokens[line.head];
  const whole: Span = metric ? spanOf(metric) : head ? spanOf(head) : [0, line.text.length];
  if (kind === 'impact') {
    if (milestone.test(line.text) && !has(head, 'moving')) return undefined;
    if (oneAgreement(line)) return undefined;
    return whole;
  }
  if (kind === 'bau_kpi' && namesAMeasure(line) && !has(head, 'holding')) return whole;
  // "Water main breaks", "% of pupils who…": a name, and nothing said of it.
  if (kind === 'bau_kpi' && bareName(line)) return whole;
  if (kind === 'bau_kpi')
    return (has(head, 'holding') && head?.text !== 'suivi') ||
      !metric ||
      /(?<![a-zà-öø-ſ])(?:is|are|all|every|each|within|est|sont|tous|toutes|chaque|no|zéro|zero|aucune?)(?![a-zà-öø-ſ])/i.test(
        line.text,
      )
      ? undefined
      : whole;
  if (kind === 'output')
    return (line.lang === 'en' && more.test(line.text)) ||
      (/(?<![a-zà-öø-ſ])(?:coverage|couverture)(?![a-zà-öø-ſ])/i.test(line.text) &&
        /improv|increas|amélior|augment|higher|better|meilleure/i.test(line.text))
      ? whole
      : undefined;
  // "Investigate", "evaluate": one question, answered or not.
  if (line.lang === 'en' && inquiry.test(head?.text ?? '')) return undefined;
  // An activity without a number: one workshop is done or not, "interviews" has no end.
  if (line.numbers.described || amountWords.test(line.text)) return undefined;
  const at = line.tokens.findIndex((t, i) => i >= line.head && ideaOf(t) !== undefined);
  const before = line.text.slice(0, line.tokens[at]?.from ?? line.text.length);
  if (singular.test(before) && line.lang === 'en') return undefined;
  const object = line.text.slice(head?.to ?? 0, (head?.to ?? 0) + 8);
  if (/^ (?:(?:un|une|a|an|the first|our first|one|le|la) |l')/i.test(object)) return undefined;
  // "Conduct a mock earnings call": what is done decides, not what describes it.
  const done = line.lang === 'en' ? namedAt(line, line.head + 1) : undefined;
  if (done && !done.weak && done.idea === 'doing' && !/s$/.test(done.token.text) && !/back$/.test(done.token.text))
    return undefined;
  const plural =
    line.tokens
      .slice(line.head)
      .some((t) => /^(?:des|les|aux|nos|some|more|several|continuous|regular|feedback)$/.test(t.text)) ||
    (line.lang === 'en' &&
      line.tokens
        .slice(line.head, line.head + 6)
        .some(
          (t) =>
            (ideaOf(t) !== undefined || t.senses.length === 0) &&
            /[a-zà-öø-ÿœ]{3}[^s]?s$/.test(line.text.slice(t.from, t.to)),
        ));
  return plural ? whole : undefined;
}
