import { payOf } from './flags/pay.ts';
import { has, type Line, type Span, spanOf, type Token } from './line.ts';
import { countedBy, ideaOf, type Measured, namedAt, tokenFrom } from './measured.ts';
import type { Quantity } from './quantities.ts';

export type Kind = 'impact' | 'output' | 'activity' | 'bau_kpi';

/** The verdict, the words that led to it, and the rule that spoke (its name is its reason). */
export type Verdict = { readonly kind: Kind; readonly span: Span; readonly rule: string };

type Scene = {
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

type Role = 'holding' | 'moving' | 'making' | 'effort' | 'reaching' | 'using';
const roles: readonly Role[] = ['holding', 'moving', 'making', 'effort', 'reaching', 'using'];

/** The head is a verb when it opens the line; in English a known noun phrase ("test coverage") is not one. */
function roleOf(line: Line): Role | undefined {
  const token = line.tokens[line.head];
  if (!token) return undefined;
  const verbal = roles.filter(
    (idea) => has(token, idea, 'base', 'act', 'ing') || (has(token, idea, 'present', 'past') && line.head > 0),
  );
  if (verbal.length === 0) return undefined;
  const next = line.tokens[line.head + 1];
  const base = token.senses.some((s) => s.form === 'base');
  // "Test suite passes", "Contributing guide exists", "Adding a repository takes": a subject, its verb comes later.
  if (line.lang === 'en' && (ideaOf(token) || token.senses.every((s) => s.form !== 'base')) && finiteAfter(line))
    return undefined;
  // "Support tickets < 50", "Call volume", "Sales": a noun that only looks like a verb.
  if (line.lang === 'en' && ideaOf(token) && base && next && ideaOf(next) === 'carrier') return undefined;
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
    token.senses.every((s) => s.form !== 'ing') &&
    next &&
    next.text !== 'of' &&
    line.tokens.length > line.head + 1 &&
    ideaOf(next)
  )
    return undefined;
  return roles.find((idea) => verbal.includes(idea));
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
    /^[^\p{L}]{0,2}[xyn]{1,3}(?!\p{L})/iu.test(line.text.slice(from, to)),
  );
  if (!place) return undefined;
  const kind = /%/.test(line.text.slice(...place)) ? 'percent' : 'count';
  return { from: place[0], to: place[1], kind, relative: false, threshold: false };
}

const outside = (measured: Measured | undefined): boolean =>
  measured?.idea === 'people' || measured?.idea === 'outcome';

/** A finite verb after the subject: "X is tracked", "X describes Y", « X est diffusée ». */
function finite(line: Line): { token: Token; at: number } | undefined {
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
function participle(line: Line, verb: Role | undefined): { token: Token; at: number } | undefined {
  if (verb || line.numbers.quantities.length > 0) return undefined;
  for (let i = line.head + 1; i < Math.min(line.head + 5, line.tokens.length); i++) {
    const token = line.tokens[i]!;
    const next = line.tokens[i + 1];
    if (!has(token, 'making', 'past')) continue;
    const ends = !next || /^(?:for|by|with|to|on|in|and|at|pour|par|avec|à|dans|sur|et|en)$/.test(next.text);
    if (ends) return { token, at: i };
  }
  return undefined;
}

type Rule = {
  readonly name: string;
  readonly why: string;
  readonly says: (scene: Scene) => { kind: Kind; token?: Token | undefined } | undefined;
};

/** Adjectives said of a thing by those who use it. */
const felt =
  /(?<!\p{L})(?:is|are|isn't|aren't|feels?|est|sont|ne sont plus|n'est plus) (?:very |more |much |so |always |not |no longer |plus |très |mieux )?(?:fast|easy|easier|simple|clear|happy|satisfied|confident|proud|aware|productive|delighted|intuitive|understandable|trusted|blocked|competitive|pleasant|frustrated|engaged|autonomous|independent|rapides?|faciles?|simples?|clairs?|claires?|satisfaite?s?|fière?s?|fiers?|autonomes?|bloquée?s?|confiante?s?|agréables?)(?!\p{L})/iu;

const servedInTime =
  /^(?:answered|responded|resolved|served|paid|processed|handled|delivered|fixed|shipped|reviewed|acknowledged|triaged|répondue?s?|traitée?s?|résolue?s?|payée?s?|livrée?s?|servie?s?|remboursée?s?|instruite?s?)$/;
const inTime =
  /(?<!\p{L})(?:within|in (?:less than|under)|under|en moins de?|sous|dans les|inférieure? à)(?: an?| one| (?:maximum )?\d+)? ?(?:business |working )?(?:ms|s|sec|seconds?|secondes?|min|minutes?|h|hours?|heures?|day|days|j|jours?|weeks?|semaines?)(?!\p{L})|(?<!\p{L})en moins d'une? /iu;

const zero = /^\W*(?:zero|zéro|0|no|aucune?|pas de|<|≤)(?![\p{L}\d.,%])/iu;

/** Read from the top; the first that speaks decides. */
export const kindRules: readonly Rule[] = [
  {
    name: 'a movement of a thing',
    why: 'From A to B: the thing that moves decides (rulings 1, 2, 5).',
    says: ({ line, verb, object, subject, counted }) => {
      if (!line.moves && !(line.startsAt && !verb)) return undefined;
      const thing = verb ? (object ?? counted) : subject && subject.idea !== 'carrier' ? subject : (counted ?? subject);
      if (verb === 'holding') return undefined;
      if (thing?.idea === 'own') return { kind: 'output', token: thing.token };
      if (thing?.idea === 'doing') return { kind: 'activity', token: thing.token };
      if (verb === 'making' || verb === 'effort') return undefined;
      return { kind: 'impact', token: thing?.token };
    },
  },
  {
    name: 'a reward paid',
    why: 'What is paid is administered; nothing is meant to change for anyone outside.',
    says: ({ line, verb }) => {
      const reward = payOf(line);
      return !verb &&
        reward &&
        reward[0] < 30 &&
        line.tokens[line.head]!.from + 12 >= reward[0] &&
        !line.tokens.slice(0, 4).some((t) => has(t, 'staff'))
        ? { kind: 'bau_kpi', token: line.tokens.find((t) => t.from >= reward[0]) }
        : undefined;
    },
  },
  {
    name: 'a level to hold',
    why: 'Maintain, keep, ensure: no change is intended. What is ensured may itself be a making or an effort.',
    says: ({ line, head, verb }) => {
      const held =
        verb === 'holding'
          ? head
          : line.tokens.find((t) => has(t, 'holding', 'past', 'present', 'state') && !has(t, 'making'));
      if (!held || (verb !== 'holding' && verb !== undefined)) return undefined;
      const first = finite(line);
      if (verb !== 'holding' && first && first.token !== held && has(first.token, 'making')) return undefined;
      const next = line.tokens
        .slice(line.tokens.indexOf(held) + 1)
        .find((t) => !/^(?:la|le|les|l'|une?|the|that|all|de|d'|à|que)$/.test(t.text));
      if (verb === 'holding' && has(next, 'making', 'act')) return { kind: 'output', token: next };
      if (
        verb === 'holding' &&
        line.numbers.quantities.length > 0 &&
        (has(next, 'effort', 'act') || ideaOf(next) === 'doing')
      )
        return { kind: 'activity', token: next };
      return { kind: 'bau_kpi', token: held };
    },
  },
  {
    name: 'a service level',
    why: '"Answered within a day", « payé sous 30 jours »: cases served in time, a level to hold.',
    says: ({ line, verb }) => {
      if (verb && verb !== 'effort') return undefined;
      const served = line.tokens.find((t) => servedInTime.test(t.text));
      return served && inTime.test(line.text) && !(verb === 'effort' && served !== line.tokens[line.head])
        ? { kind: 'bau_kpi', token: served }
        : undefined;
    },
  },
  {
    name: 'more of something',
    why: '"More contributors", "faster builds": a change is meant, though not how much.',
    says: ({ line, quantity, head }) => {
      if (
        quantity ||
        !head ||
        !/^(?:more|fewer|less|higher|lower|faster|davantage|plus|moins)$/.test(line.tokens[0]?.text ?? '')
      )
        return undefined;
      const thing = namedAt(line, 1);
      return thing?.idea === 'own' ? { kind: 'output', token: thing.token } : { kind: 'impact', token: line.tokens[0] };
    },
  },
  {
    name: 'a change said further on',
    why: '"No-show rate cut in half", « le délai baisse de 5 jours », "traffic up 40 %": a metric, and a movement of it.',
    says: ({ line, verb, subject, quantity }) => {
      if (verb || !subject || (subject.idea !== 'health' && subject.idea !== 'outcome' && subject.idea !== 'carrier'))
        return undefined;
      const moved = line.tokens
        .slice(line.tokens.indexOf(subject.token) + 1)
        .find((t) => has(t, 'moving', 'past', 'present') || (quantity && /^(?:up|down|hausse|baisse)$/.test(t.text)));
      return moved ? { kind: 'impact', token: moved } : undefined;
    },
  },
  {
    name: 'none of something bad',
    why: '"Zero critical incidents": a bare threshold on a health metric (ruling 6).',
    says: ({ line, counted, verb, head }) =>
      !verb && zero.test(line.text) && !outside(counted) && counted?.idea !== 'own'
        ? { kind: 'bau_kpi', token: counted?.token ?? head }
        : undefined,
  },
  {
    name: 'a change said by its verb',
    why: "Increase, reduce, improve: an impact, unless what moves is a share of one's own things.",
    says: ({ verb, object, counted, head, quantity }) => {
      if (verb !== 'moving') return undefined;
      const thing = object?.idea === 'carrier' ? (counted ?? object) : (object ?? counted);
      if (thing?.idea === 'own' && (quantity || /coverage|couverture|documentation/.test(thing.token.text)))
        return { kind: 'output', token: thing.token };
      if (thing?.idea === 'doing' && quantity && !quantity.relative) return { kind: 'activity', token: thing.token };
      return { kind: 'impact', token: head };
    },
  },
  {
    name: 'an effort',
    why: 'Interview, train, organise: effort spent. Answering within a time is a service level, to hold.',
    says: ({ line, verb, head }) => {
      if (verb !== 'effort') return undefined;
      // « Évaluer et choisir », "conduct research and deliver": the making ends the effort, unless the effort is counted.
      const restarts =
        line.numbers.quantities.length === 0 &&
        line.tokens.find(
          (t, i) => i > line.head && has(t, 'making', 'base') && /^(?:and|et)$/.test(line.tokens[i - 1]?.text ?? ''),
        );
      if (restarts) return { kind: 'output', token: restarts };
      const level =
        /(?:within|in (?:less|under)|under|en moins|sous|dans les) [^,;]{0,12}\d+ ?(?:h|hours?|heures?|min\p{L}*|days?|jours?|business days?)(?!\p{L})/iu.exec(
          line.text,
        );
      return level &&
        /^(?:respond|answer|reply|process|handle|resolve|review|triage|traiter|répondre|instruire|close)/.test(
          head!.text,
        )
        ? { kind: 'bau_kpi', token: head }
        : { kind: 'activity', token: head };
    },
  },
  {
    name: 'a thing made',
    why: 'Launch, write, hire: the thing exists. Delivering customers or holding workshops is not making.',
    says: ({ verb, head, object, counted, quantity }) => {
      if (verb !== 'making') return undefined;
      const direct =
        quantity && object && object.token.from >= quantity.to && object.token.from - quantity.to < 40
          ? object
          : undefined;
      if (object?.idea === 'doing' && !object.weak && has(head, 'carrying'))
        return { kind: 'activity', token: object.token };
      const hires =
        /^(?:recru|embauch|hire)/.test(head!.text) &&
        !/utilisat|testeur|client|adhérent|bénévole|membre|partenaire|abonné|famille|collectivité|user|customer|member|volunteer/iu.test(
          object?.token.text ?? '',
        );
      if (!hires && direct && counted && outside(direct) && quantity?.kind !== 'percent')
        return { kind: 'impact', token: direct.token };
      return { kind: 'output', token: head };
    },
  },
  {
    name: 'a level reached',
    why: 'Reach, obtain, get: the kind of the thing reached (rulings 3, 6).',
    says: ({ line, verb, object, counted, head }) => {
      if (verb !== 'reaching') return undefined;
      // "Have the press publish…", "Get 70 % of companies to convert": others act.
      const others = /^(?:have|get)$/.test(head?.text ?? '')
        ? line.tokens.slice(line.head + 1, line.head + 9).find((t) => ideaOf(t) !== undefined)
        : undefined;
      if (others && ideaOf(others) === 'people') return { kind: 'impact', token: others };
      const thing = object && object.idea !== 'carrier' ? object : (counted ?? object);
      if (thing?.idea === 'own') return { kind: 'output', token: thing.token };
      if (thing?.idea === 'doing') return { kind: 'activity', token: thing.token };
      // "Recruit 3 engineers" is hiring; "recruit 20 beta users" is not (ruling 7).
      if (thing?.idea === 'staff' && head?.text === 'recruit') return { kind: 'output', token: head };
      // "Close 100 bugs", like closing tickets.
      if (thing?.idea === 'health' && head?.text === 'close') return { kind: 'activity', token: thing.token };
      return { kind: 'impact', token: thing?.token ?? head };
    },
  },
  {
    name: 'something done, as a state',
    why: '"X is documented", "Y available by default": true once the work is done.',
    says: ({ line, verb, counted, subject }) => {
      const said = finite(line) ?? participle(line, verb);
      if (
        !said ||
        outside(counted) ||
        (line.numbers.quantities.length > 0 && (outside(subject) || subject?.idea === 'health'))
      )
        return undefined;
      if (has(said.token, 'using') && outside(subject)) return undefined;
      if (has(said.token, 'making', 'past', 'state')) return { kind: 'output', token: said.token };
      // "Metrics are collected": a state of one's own things; cases handled or counted are activity.
      if (has(said.token, 'effort', 'past') && !has(said.token, 'using'))
        return {
          kind: subject?.idea === 'own' && line.numbers.quantities.length === 0 ? 'output' : 'activity',
          token: said.token,
        };
      return undefined;
    },
  },
  {
    name: 'a quality felt',
    why: '"The guide is easy to follow", "nobody is blocked": what others find, not what the team made.',
    says: ({ line, verb, quantity }) => {
      if (verb || quantity) return undefined;
      const match = felt.exec(line.text);
      return match ? { kind: 'impact', token: line.tokens.find((t) => t.to > match.index) } : undefined;
    },
  },
  {
    name: 'what a number counts',
    why: 'Counted noun decides: customers are impact, calls activity, pages output, uptime a level (rulings 2, 3, 6).',
    says: ({ line, counted, subject, quantity }) => {
      if (!quantity) return undefined;
      const thing = counted && counted.idea !== 'carrier' ? counted : (subject ?? counted);
      if (!thing) return undefined;
      const opening = subject && line.tokens.indexOf(subject.token) - line.head <= 2 ? subject : undefined;
      // "Strategy to reach 1,000 accounts": the thing made opens the line, the number belongs to its purpose (ruling 1).
      if (
        opening?.idea === 'own' &&
        /(?<!\p{L})(?:to|pour|afin|that|visant|qui)(?!\p{L})/u.test(line.text.slice(opening.token.to, quantity.from))
      )
        return { kind: 'output', token: opening.token };
      // "Each customer uses 3 modules": people do it, whatever is counted.
      const next = opening && line.tokens[line.tokens.indexOf(opening.token) + 1];
      if (opening?.idea === 'people' && has(next, 'using', 'present', 'base') && !ideaOf(next))
        return { kind: 'impact', token: next };
      // "Contributors author 40 % of commits": people do it.
      if (opening?.idea === 'people' && quantity.kind === 'percent' && thing.idea !== 'people' && thing !== opening)
        return { kind: 'impact', token: opening.token };
      const after = line.tokens.slice(line.tokens.indexOf(thing.token) + 1, line.tokens.indexOf(thing.token) + 4);
      if (thing.idea === 'people' || thing.idea === 'staff') {
        const active = after.findIndex((t) => /^(?:have|has|ont|a)$/.test(t.text));
        const passive = active < 0 || after[active + 1]?.text === 'been' || after[active + 1]?.text === 'été';
        const done =
          passive &&
          after.find(
            (t) =>
              has(t, 'effort', 'past') && !has(t, 'effort', 'base') && !has(t, 'using') && !has(t, 'reaching', 'past'),
          );
        if (done) return { kind: 'activity', token: done };
        return { kind: 'impact', token: thing.token };
      }
      const spared = after.find((t) => /^(?:évitée?s?|avoided|prevented|épargnée?s?|saved)$/.test(t.text));
      if (spared) return { kind: 'impact', token: spared };
      if (thing.idea === 'own') {
        const worked =
          line.lang === 'en' && after[0] && has(after[0], 'effort', 'past') && !has(after[0], 'effort', 'base')
            ? after[0]
            : undefined;
        return worked ? { kind: 'activity', token: worked } : { kind: 'output', token: thing.token };
      }
      if (thing.idea === 'doing') return { kind: 'activity', token: thing.token };
      if (thing.idea === 'health' && thing === counted && quantity.kind === 'money')
        return { kind: 'impact', token: thing.token };
      if (thing.idea === 'health') return { kind: quantity.relative ? 'impact' : 'bau_kpi', token: thing.token };
      if (thing.idea === 'outcome') return { kind: 'impact', token: thing.token };
      const timed =
        quantity.kind === 'duration' &&
        !quantity.relative &&
        /time|délai|temps|durée|duration|delay|percentile/.test(thing.token.text);
      return timed ? { kind: 'bau_kpi', token: thing.token } : undefined;
    },
  },
  {
    name: 'done things, counted',
    why: '« 12 modules livrés », "15 cases handled": the participle says whose doing it is.',
    says: ({ line, quantity }) => {
      if (!quantity) return undefined;
      const from = tokenFrom(line, quantity.to);
      for (const token of line.tokens.slice(from, from + 5)) {
        if (has(token, 'using', 'past', 'present', 'ing')) return { kind: 'impact', token };
        // "5 completed workflows": before its noun, an English participle only describes.
        const next = line.tokens[line.tokens.indexOf(token) + 1];
        if (line.lang === 'en' && next && next.senses.some((s) => s.form === 'noun')) continue;
        if (line.lang === 'en' && next && next.senses.length === 0 && next.text.length > 4) continue;
        if (has(token, 'effort', 'past')) return { kind: 'activity', token };
        if (has(token, 'making', 'past', 'state')) return { kind: 'output', token };
      }
      return undefined;
    },
  },
  {
    name: 'what people do or can do',
    why: 'A sentence whose subject is people outside the team: something changed for them.',
    says: ({ line, subject, verb, head }) => {
      if (verb === 'using') return { kind: 'impact', token: head };
      if (subject?.idea !== 'people' && subject?.idea !== 'staff') return undefined;
      const at = line.tokens.indexOf(subject.token);
      const busy = line.tokens
        .slice(at + 1, at + 3)
        .find((t) => has(t, 'effort', 'base', 'present') && !has(t, 'using') && !ideaOf(t));
      if (busy) return { kind: 'activity', token: busy };
      const acts = line.tokens
        .slice(at + 1, at + 5)
        .find(
          (t) =>
            has(t, 'using', 'base', 'present', 'past', 'ing') ||
            has(t, 'reaching', 'present') ||
            /^(?:can|peuvent|peut|could)$/.test(t.text),
        );
      return acts ? { kind: 'impact', token: acts } : undefined;
    },
  },
  {
    name: 'a bare number to watch',
    why: 'A metric name and nothing else: a number to follow.',
    says: ({ line, subject, quantity, verb }) => {
      if (verb || quantity || !subject || subject.weak) return undefined;
      if (line.tokens.some((t) => /^(?:is|are|has|have a|have|can|will|est|sont|ont|peuvent)$/.test(t.text)))
        return undefined;
      const opens = line.tokens.indexOf(subject.token) - line.head <= 3;
      if (finite(line)) return undefined;
      if (
        opens &&
        (subject.idea === 'health' ||
          subject.idea === 'outcome' ||
          /^(?:\W*(?:le |la |the )?(?:number|nombre|taux|rate|nb|#|average|% |évolution|volume|montant|part |pourcentage|percentage|share|count|total|suivi))/iu.test(
            line.text,
          ))
      )
        return { kind: 'bau_kpi', token: subject.token };
      return undefined;
    },
  },
  {
    name: 'a thing done or made, by its name',
    why: 'A noun alone: a workshop is an activity, a guide an output.',
    says: ({ line, subject }) => {
      if (
        subject?.idea === 'doing' &&
        !/(?<!\p{L})(?:is|are|aren't|isn't|has|have|can|est|sont|ont)(?!\p{L})/iu.test(line.text)
      )
        return { kind: 'activity', token: subject.token };
      return subject?.idea === 'own' ? { kind: 'output', token: subject.token } : undefined;
    },
  },
  {
    name: 'a number of something',
    why: 'A number of an unknown thing: counts made by others are commoner than the rest.',
    says: ({ quantity, head }) => (quantity ? { kind: 'impact', token: head } : undefined),
  },
];

/** The name of the verdict given when no rule spoke. */
export const lastResort = 'a state without a number or people';

/** The kind of a key result, from its text alone. */
export function kindOf(line: Line): Verdict {
  const scene = sceneOf(line);
  for (const rule of kindRules) {
    const said = rule.says(scene);
    if (said)
      return { kind: said.kind, span: said.token ? spanOf(said.token) : [0, line.text.length], rule: rule.name };
  }
  return { kind: 'output', span: scene.head ? spanOf(scene.head) : [0, line.text.length], rule: lastResort };
}
