import { has, type Line, type Span, type Token } from '../line.ts';
import { ideaOf, namedAt } from '../measured.ts';

const joins = /^(?:and|et|&|puis|then|while|tout en|ainsi que|plus)$/;
/** A second figure that only restates, bounds or details the first. */
const restates =
  /(?<![a-zà-öø-ſ])(?:soit|i\.e\.|ie|which is|that is|c'est-à-dire|environ|about|or|ou|of which|dont|including|such as|par exemple|e\.g\.)(?![a-zà-öø-ſ])[^\d]{0,30}$|\([^)]*$|[\d%€$] ?(?:to|à|et|and|-|–|→) ?$|between [^,;]*$|entre [^,;]*$/i;

const verbal = (token: Token | undefined, lang: 'en' | 'fr'): boolean =>
  token !== undefined &&
  (['making', 'carrying', 'effort', 'moving', 'reaching', 'holding', 'using'] as const).some((idea) =>
    has(token, idea, 'base', 'act'),
  ) &&
  (lang === 'fr' || ideaOf(token) === undefined || token.senses.some((s) => s.form === 'base'));

/** An unknown word, then a determiner or a particle: "Spin off the…", "Come up with a…". */
function opensWithVerb({ tokens, head }: Line): boolean {
  return /^(?:a|an|the|our|all|its|their|up|out|off|down|in|on|over|with|back|away)$/.test(
    tokens[head + 1]?.text ?? '',
  );
}

/** Verb, object, "and", verb, object: two things to do. A verb joined to a verb with one object is one thing. */
function secondVerb(line: Line): Span | undefined {
  const { tokens, lang, text, head } = line;
  const opening = tokens[head];
  if (!opening) return undefined;
  // "Come up with a plan and start…": in English an unknown opening word is a verb when no noun is known there.
  const form =
    opening.senses.find((s) => s.form === 'base' || s.form === 'act')?.form ??
    (lang === 'en' && opening.senses.length === 0 && opensWithVerb(line) ? 'base' : undefined) ??
    // "Finalised the contracts and started the audit": told as done, twice.
    (lang === 'en' && has(opening, 'making', 'past') && ideaOf(tokens[head + 1]) === undefined ? 'past' : undefined);
  for (let i = head + 1; i < tokens.length - 1; i++) {
    const joint = tokens[i]!;
    const comma = /,\s*$/.test(text.slice(tokens[i]!.to, tokens[i + 1]!.from));
    if (!joins.test(joint.text) && !comma) continue;
    // ", and audit logging": looked at from "and".
    if (comma && /^(?:and|or)$/.test(tokens[i + 1]!.text)) continue;
    let next = i + 1;
    // "to make tooling easier and to make results consistent": what it is for, said twice.
    if (lang === 'en' && tokens[next]!.text === 'to' && tokens.slice(head + 1, i).some((t) => t.text === 'to'))
      continue;
    // "Forms that let us capture…, automate… and reduce…": what it is for.
    if (
      / (?:that|which|qui) (?:[a-zà-öø-ſ]+ )?(?:allow|enable|help|let|permett|aid)/i.test(
        text.slice(opening.to, joint.from),
      )
    )
      continue;
    // ", to test the idea", « , afin de… »: what it is for.
    if (comma && /^(?:to|in|so|pour|afin)$/.test(tokens[next]!.text)) continue;
    while (
      next < tokens.length - 1 &&
      /^(?:to|also|then|de|d'|à|y|and|et|at|least|s'|en|la|le|les|l')$/.test(tokens[next]!.text) &&
      !tokens[next]!.senses.length
    )
      next++;
    const token = tokens[next]!;
    if (!verbal(token, lang) && !(form === 'past' && has(token, 'making', 'past'))) continue;
    // "Improve the coverage, add 5 cases": the second says how.
    if (comma && !joins.test(joint.text) && has(opening, 'moving') && has(token, 'making')) continue;
    const sense = token.senses.some((s) => s.form === form);
    if (form && !sense) continue;
    // "(tab, log, goals)", "sign-on, roles, and audit logging": a list of names.
    if (/\([^)]*$/.test(text.slice(0, joint.from))) continue;
    const listedNames =
      lang === 'en' && /, $/.test(text.slice(0, joint.from)) && /,/.test(text.slice(opening.to, joint.from - 2));
    if (listedNames && !/^(?:an?|the|our|their|all|it|them|at|new|\d.*)$/.test(tokens[next + 1]?.text ?? '')) continue;
    if (!form && !(lang === 'fr' && token.senses.some((s) => s.form === 'base'))) continue;
    // Joined right after the first verb ("define and start measuring", « évaluer et choisir »): one object, one thing.
    // But made and then kept, or defined and then begun, are two.
    const kept =
      has(opening, 'making') &&
      (has(token, 'holding', 'base') || /^(?:start|begin|commencer|démarrer)$/.test(token.text));
    if (next - head <= 2 && joins.test(joint.text) && !kept) continue;
    // In English a base form may be a noun: it needs an object after it, and a real verb's place.
    if (lang === 'en' && ideaOf(token) !== undefined) {
      const after = tokens[next + 1];
      if (!after || !/^(?:a|an|the|our|their|all|it|them|at|new|\d)/.test(after.text)) continue;
    }
    // Followed by nothing: "merge and release" shares its object; a list of nouns goes on.
    if (next >= tokens.length - 1 || /^(?:and|or|et|ou|&)$/.test(tokens[next + 1]!.text)) continue;
    if (comma && /^,/.test(text.slice(token.to, tokens[next + 1]!.from).trim())) continue;
    return [joint.from, token.to];
  }
  return undefined;
}

/** Two figures on two things: "100 beta users with NPS > 50", « réduire de 30 % … et améliorer de 20 % ». */
function secondFigure(line: Line): Span | undefined {
  const { quantities } = line.numbers;
  const first = quantities[0];
  // "Between 20 and 30 cities": one figure, with its bounds.
  if (!first || /(?<![a-zà-öø-ſ])(?:between|entre) $/i.test(line.text.slice(0, first.from))) return undefined;
  for (const next of quantities.slice(1)) {
    const between = line.text.slice(first.to, next.from);
    // "15 each to sales and support, 30 sessions in all": the sum of what was said.
    if (
      /^ ?(?:[a-zà-öø-ſ]+ )?(?:total|in (?:all|total)|au total|en tout)(?![a-zà-öø-ſ])/i.test(line.text.slice(next.to))
    )
      continue;
    if (restates.test(between) || line.text.slice(next.to, next.to + 8).startsWith(' (')) continue;
    const link =
      /(?<![a-zà-öø-ſ])(?:and|et|with|avec|tout en|while|plus|ainsi que)(?![a-zà-öø-ſ])|[;&]|, (?=(?:reduc|improv|increas|decreas|cutt|rais)ing|(?:rédui|améliora|augmenta|diminua|accéléra)[a-z]*nt)/i.exec(
        between,
      );
    if (!link) continue;
    // "10 builders, with at least 2 of them full time": some of the same.
    if (
      /^(?:with|avec)$/i.test(link[0]) &&
      / (?:of|in|dont|en) |^ (?:full|part|être|being)/i.test(line.text.slice(next.to, next.to + 4))
    )
      continue;
    const words = line.tokens.filter(
      (t) => t.from >= first.to + link.index + link[0].length && t.from < next.from + 60,
    );
    const firstNamed = line.tokens
      .filter((t) => t.from < first.to + link.index)
      .some((t) => ideaOf(t) !== undefined || t.senses.length === 0);
    // "10 customers with more than 500 seats" says which customers; "with NPS > 50" asks a second thing of them.
    if (
      /^(?:with|avec)$/i.test(link[0]) &&
      !words.some((t) => has(t, 'outcome') || has(t, 'health') || has(t, 'carrier')) &&
      !/\/|par |per /i.test(line.text.slice(next.from, next.to + 24))
    )
      continue;
    const named = words.some(
      (t) =>
        ideaOf(t) !== undefined ||
        has(t, 'using', 'base', 'present') ||
        (/^(?:and|et)$/i.test(link[0]) && t.to <= next.from && t.senses.some((s) => s.form === 'ing')) ||
        /^[A-Z]{3,}$|[a-z]_[a-z]/.test(line.text.slice(t.from, t.to)),
    );
    if (!named || !firstNamed) continue;
    if (line.startsAt && line.startsAt[0] < next.from && line.startsAt[1] > next.from) continue;
    return [first.to + link.index, next.to];
  }
  return undefined;
}

/** "Ship X with 90 % adoption" (ruling 4): a making, and a figure on people. */
function makingWithFigure(line: Line): Span | undefined {
  const head = line.tokens[line.head];
  const effort = has(head, 'effort', 'base', 'act');
  const { quantities } = line.numbers;
  // "Configure alerts, achieving a response under 5 minutes", "3 cycles, with 100 % coverage": the figure is a result of its own.
  const trailing =
    /, (?:(?:achieving|reaching|resulting in|implementing|en atteignant|atteignant) |(?:with|avec) (?:an? |at least |au moins )?(?=\d))/i.exec(
      line.text,
    );
  const first = effort || has(head, 'making', 'base', 'act') || quantities.some((q) => q.from < (trailing?.index ?? 0));
  // "10 builders, with at least 2 full time": some of the same.
  const same =
    trailing &&
    /^, (?:with|avec) (?:at least |au moins )?\d+ (?:in|of|at|full|from|being|who|dont|à|en)(?![a-z])/i.test(
      line.text.slice(trailing.index),
    );
  if (trailing && first && !same && quantities.some((q) => q.from > trailing.index))
    return [trailing.index, line.text.length];
  if (!effort && !has(head, 'making', 'base', 'act')) return undefined;
  const match = /(?<![a-zà-öø-ſ])(?:with|avec|and reach|et atteindre)(?= )/i.exec(line.text);
  const quantity = match && line.numbers.quantities.find((q) => q.from > match.index);
  if (!match || !quantity || /^(?:zero|zéro|0|aucune?)(?![\d.,])/i.test(line.text.slice(quantity.from)))
    return undefined;
  // "Complete the due diligence with 3 funds": held with them, nothing more.
  const held = namedAt(line, line.head + 1)?.idea === 'doing';
  const named = line.tokens.find(
    (t) =>
      t.from > match.index &&
      !(effort && has(t, 'people')) &&
      (has(t, 'outcome') || has(t, 'using', 'ing', 'present') || (!held && has(t, 'people')) || has(t, 'health')),
  );
  return named ? [match.index, quantity.to] : undefined;
}

/** « une interface et des fonctionnalités », "3 sites and an agency": a determiner said twice after a verb of making. */
function secondObject(line: Line): Span | undefined {
  const head = line.tokens[line.head];
  if (!has(head, 'making') && !has(head, 'effort')) return undefined;
  const match =
    line.lang === 'fr'
      ? /(?<![a-zà-öø-ſ])(?:une?|d'une?) [a-zà-öø-ſ][^,;.]{2,40}? et (?:de |d')?(?:une?|des|d')\s?[a-zà-öø-ſ]+/i.exec(
          line.text,
        )
      : /(?<![a-zà-öø-ſ])(?:a|an|\d+) [a-zà-öø-ſ][^,;.]{2,40}? and (?:an?|\d+) [a-zà-öø-ſ]+/i.exec(line.text);
  // "Hire a designer and 3 engineers", "hire VP engineering and 3 senior engineers".
  const posts =
    /^(?:hire|recruit|recruter|embaucher)$/.test(head?.text ?? '') &&
    / (?:and|et) (?:\d+|two|three|deux|trois) [a-zà-öø-ſ]/i.exec(
      line.text.replace(/\([^)]*\)/g, (inside) => '_'.repeat(inside.length)),
    );
  if (posts) return [posts.index, posts.index + posts[0].length];
  // « avec un code et une étiquette »: a pair that describes.
  if (!match || /(?:with|avec|by|par|in|dans|for|pour) $/i.test(line.text.slice(0, match.index))) return undefined;
  return [match.index, match.index + match[0].length];
}

/** A list after a colon, each item with its determiner: three things under one score. */
function listed(line: Line): Span | undefined {
  const match =
    /: (?:an?|une?|des|the|\d+) [^,:]{2,60}, (?:an?|une?|des|the|\d+) [^:]{2,80}(?:,| and| et) (?:an?|une?|des|the|\d+) /i.exec(
      line.text,
    );
  return match ? [match.index, match.index + match[0].length] : undefined;
}

/** "We have a list and can use it": a state, and something done with it. */
function stateAndVerb(line: Line): Span | undefined {
  const at = line.tokens.findIndex((t) => /^(?:have|has|is|are)$/.test(t.text));
  if (line.lang !== 'en' || at < 0) return undefined;
  for (let i = at + 2; i < line.tokens.length - 2; i++) {
    if (line.tokens[i]!.text !== 'and') continue;
    const next = line.tokens[i + 1]!;
    const after = line.tokens[i + 2]!.text;
    const acts =
      next.text === 'can' ||
      (next.senses.some((s) => s.form === 'base') &&
        ideaOf(next) === undefined &&
        /^(?:an?|the|our|their|that|it|them|its|at|all|new|\d.*)$/.test(after));
    if (acts) return [line.tokens[i]!.from, next.to];
  }
  return undefined;
}

/** Two sentences, or two clauses parted by a semicolon. */
function secondSentence(line: Line): Span | undefined {
  const match =
    /[A-Za-zÀ-ÖØ-öø-ſ]{2,} ?[.;!] +(?=[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÖØ-öø-ſ-]+ [A-Za-zÀ-ÖØ-öø-ſ]|[A-Za-zÀ-ÖØ-öø-ſ]+ [A-Za-zÀ-ÖØ-öø-ſ\d]+ [A-Za-zÀ-ÖØ-öø-ſ])/.exec(
      line.text,
    );
  if (
    !match ||
    /(?:etc|e\.g|i\.e|vs|cf|ex|min|max|env|approx|incl|inc|no)[.;] *$/i.test(
      line.text.slice(0, match.index + match[0].length),
    )
  )
    return undefined;
  return [match.index, match.index + match[0].length];
}

/** "The spec is written and there is a test suite", "all have upgraded and no product depends…": two sentences joined. */
function joinedSentence(line: Line): Span | undefined {
  const match =
    /(?<![a-z])(?:is|are|has|have|maintains?) [^;]{4,120}?,? and (?:there (?:is|are)|(?:at least|no|all|every|each) [^,;]{2,60}? (?:is|are|has|have|depends?|uses?)|(?:is|are) able to)(?![a-z])/i.exec(
      line.text,
    );
  return match && line.lang === 'en' ? [match.index, match.index + match[0].length] : undefined;
}

/** "Deployed and used by all", « livrée et adoptée par… »: made, then taken up. */
function madeAndUsed({ tokens }: Line): Span | undefined {
  const at = tokens.findIndex(
    (t, i) =>
      /^(?:and|et|&)$/.test(t.text) &&
      has(tokens[i - 1], 'making', 'past') &&
      has(tokens[i + 1], 'using', 'past') &&
      !has(tokens[i + 1], 'making') &&
      !has(tokens[i + 1], 'effort'),
  );
  return at < 0 ? undefined : [tokens[at]!.from, tokens[at + 1]!.to];
}

/** "Marketplace live; 50 listings": a second clause after a semicolon, outside brackets. */
function secondClause(line: Line): Span | undefined {
  const at = line.text.replace(/\([^)]*\)/g, (inside) => '_'.repeat(inside.length)).search(/; \S+ \S/);
  return at < 0 ? undefined : [at, line.text.length];
}

/** "are documented and maintained", "is tracked and under 2 seconds": two predicates on one subject. */
function secondPredicate(line: Line): Span | undefined {
  if (!/ (?:and|et) /i.test(line.text)) return undefined;
  const match =
    /(?<![a-zà-öø-ſ])(?:have|has|avons|ont) (?:[a-zà-öø-ſ]+(?:ed|en|wn|lt|pt|é|ée|és)) [^,;]{3,80}? (?:and|et) (?:have|has|avons|ont) (?:been )?[a-zà-öø-ſ]+(?:ed|en|wn|lt|pt|é|ée|és)(?![a-zà-öø-ſ])|(?<![a-zà-öø-ſ])(?:is|are|has been|have been) (?:[a-zà-öø-ſ]+ly )?[a-zà-öø-ſ]+(?:ed|en|wn|lt|pt)(?: [^,;]{0,30})?,? and (?:(?:is|are) )?(?:[a-zà-öø-ſ]+(?:ed|wn|lt)|under|below|above|over)(?![a-zà-öø-ſ])|(?<![a-zà-öø-ſ])(?:est|sont) [a-zà-öø-ſ]+(?:é|i|u|is|it|ert)e?s?(?: [^,;]{0,40})? et (?:est |sont )?[a-zà-öø-ſ]+(?:é|it|ert|u)e?s?(?![a-zà-öø-ſ])/i.exec(
      line.text,
    );
  return match ? [match.index, match.index + match[0].length] : undefined;
}

/** "Vendor chosen and contract signed", "proxy live, old one removed": two things, each with what became of it. */
function twoDone(line: Line): Span | undefined {
  const { tokens, text } = line;
  const became = (i: number) => {
    const token = tokens[i];
    return (
      token?.senses.some((s) => s.form === 'past' || s.form === 'state') &&
      token.senses.every((s) => s.form !== 'base' && s.form !== 'noun')
    );
  };
  const first = tokens.findIndex((_, i) => i > 0 && became(i));
  if (first < 1 || line.lang !== 'en' || tokens[0]?.senses.some((s) => s.form === 'base')) return undefined;
  for (let i = first; i < Math.min(first + 7, tokens.length - 2); i++) {
    const gap = text.slice(tokens[i]!.to, tokens[i + 1]!.from);
    const joint = /^(?:and|plus)$/.test(tokens[i + 1]!.text) ? i + 1 : /^ ?(?:,|\+|&) ?$/.test(gap) ? i : -1;
    if (joint < 0) continue;
    let from = joint + 1;
    if (/^(?:and|plus)$/.test(tokens[from]?.text ?? '')) from++;
    // The same subject goes on: "written, reviewed and published", "used by support and sales".
    const after = tokens[from];
    const goesOn = became(from) || (has(after, 'making') && ideaOf(after) === undefined);
    if (goesOn || /^(?:to|for|in|by|with|on|at)$/.test(after?.text ?? '')) return undefined;
    if (/^(?:in|to|for|by|with|of)$/.test(tokens[i]?.text ?? '')) continue;
    for (let j = from + 1; j < Math.min(from + 6, tokens.length); j++) {
      if (/^(?:to|for|by|with|that|which|who|of|in|are|is)$/.test(tokens[j]!.text)) break;
      if (became(j)) return [tokens[joint]!.from, tokens[j]!.to];
    }
  }
  return undefined;
}

/** Each way in which a line may say two results that can be scored apart, and the words that say it. What they find is weighed (weigh-compound.ts). */
export const compoundRules: Readonly<Record<string, (line: Line) => Span | undefined>> = {
  'second sentence': secondSentence,
  'second clause': secondClause,
  'joined sentence': joinedSentence,
  'made and used': madeAndUsed,
  listed,
  'making with figure': makingWithFigure,
  'second verb': secondVerb,
  'second figure': secondFigure,
  'second object': secondObject,
  'second predicate': secondPredicate,
  'state and verb': stateAndVerb,
  'two done': twoDone,
};
