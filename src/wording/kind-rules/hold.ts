import { payOf } from '../flags/pay.ts';
import { has, type Line, type Token } from '../line.ts';
import { ideaOf, namedAt } from '../measured.ts';
import { finite, outside } from '../scene.ts';
import { attendance } from './count.ts';
import type { Rule } from './rule.ts';

const servedInTime =
  /^(?:answered|responded|resolved|served|paid|processed|handled|delivered|fixed|shipped|reviewed|acknowledged|triaged|closed|sent|dispatched|contacted|called|patched|corrected|assigned|validated|approved|refunded|répondue?s?|clôturée?s?|expédiée?s?|envoyée?s?|corrigée?s?|contactée?s?|rappelée?s?|validée?s?|mandatée?s?|réglée?s?|dépannée?s?|traitée?s?|résolue?s?|payée?s?|livrée?s?|servie?s?|remboursée?s?|instruite?s?)$/;
const inTime =
  /(?<![a-zà-öø-ſ])(?:within|in (?:less than|under)|under|en moins de?|sous|dans les|dans un délai (?:maximum )?(?:de|maximal de)|inférieure? à)(?: an?| one| (?:maximum )?\d+)? ?(?:business |working |calendar )?(?:ms|s|sec|seconds?|secondes?|min|minutes?|h|hours?|heures?|day|days|j|jours?|weeks?|semaines?)(?![a-zà-öø-ſ])|(?<![a-zà-öø-ſ])(?:en moins d'une? |within (?:the |our )?slas?(?![a-z])|dans les (?:délais|slas?)(?![a-z]))/i;

const afterEach =
  /(?<![a-zà-öø-ſ])(?:within (?:an?|one|\d+) (?:[a-z]+ )?(?:hours?|days?|weeks?|months?|h) (?:of|after)|(?:sous|dans les|en) \d+ (?:h|heures?|jours?|semaines?|mois) (?:après|suivant))(?![a-zà-öø-ſ])/i;

const servedNouns =
  /^(?:response|reply|answer|resolution|acknowledgement|réponse|résolution|traitement|rappel|prise en charge)$/;

/** "Get a response", « reçoivent une réponse ». */
function given(line: Line, at: number): boolean {
  if (!/^(?:gets?|receives?|have|has|reçoi(?:t|vent)|ont|obtien(?:t|nent))$/.test(line.tokens[at]!.text)) return false;
  return line.tokens.slice(at + 1, at + 4).some((t) => servedNouns.test(t.text));
}

const zero = /^\W*(?:zero|zéro|0|no|nobody|no one|personne|aucune?|pas de|<|≤)(?![a-zà-öø-ſ\d.,%])/i;

export const aRewardPaid: Rule = {
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
};

const ensuring = /^(?:ensure|make sure|guarantee|s'assurer|assurer|garantir|veiller|veiller à)$/;
const eachTime =
  /(?<![a-zà-öø-ſ])(?:always|on time|in time|at all times|when|whenever|after (?:each|every)|each (?:day|week|month|quarter|release)|daily|weekly|monthly|timely|toujours|à temps|dans les délais|(?:à|après|lors de) chaque|chaque (?:jour|semaine|mois|trimestre)|tous les|toutes les)(?![a-zà-öø-ſ])/i;

/** "We have a clear process": the team's own thing, had. */
function thingHad(line: Line): Token | undefined {
  const at = line.tokens.findIndex(
    (t, i) => i > line.head && /^(?:have|has|there|avons|ait|ayons|dispose|disposons)$/.test(t.text),
  );
  const thing = at > 0 ? namedAt(line, at + 1) : undefined;
  return thing?.idea === 'own' ? thing.token : undefined;
}

const neverLeaves =
  /(?<![a-zà-öø-ſ])(?:(?:never|does not|do not|doesn't|don't) (?:drops?|falls?|goes|go|dips?|exceeds?|rises?|climbs?|slips?)|ne (?:dépass|descend|tomb|baiss|excèd|mont)[a-zà-öø-ſ]* (?:jamais|pas|plus))(?![a-zà-öø-ſ])/i;

export const aLevelToHold: Rule = {
  name: 'a level to hold',
  why: 'Maintain, keep, ensure: no change is intended. What is ensured may itself be a making or an effort.',
  says: ({ line, head, verb, counted, subject, object, quantity }) => {
    // "Don't push code that fails", « ne jamais dépasser 3 jours »: a rule to keep.
    if (/^\W*(?:do not|don't|never|ne jamais|ne pas|ne plus) /i.test(line.text))
      return { kind: 'bau_kpi', token: line.tokens[0] };
    // "Never drops below 99 %", « ne dépasse jamais 3 jours ».
    const kept = neverLeaves.exec(line.text);
    if (kept && !verb) return { kind: 'bau_kpi', token: line.tokens.find((t) => t.from >= kept.index) };
    const held =
      verb === 'holding'
        ? head
        : line.tokens.find(
            (t) =>
              has(t, 'holding', 'past', 'present', ...(outside(counted) ? [] : (['state'] as const))) &&
              !has(t, 'making') &&
              !attributive(line, t),
          );
    if (!held || (verb !== 'holding' && verb !== undefined)) return undefined;
    // "Someone outside maintains a plugin": others do it.
    if (
      verb !== 'holding' &&
      subject?.idea === 'people' &&
      has(held, 'holding', 'present') &&
      !has(held, 'holding', 'state')
    )
      return { kind: 'impact', token: held };
    if (/^stabili/.test(held.text) && object?.idea === 'own' && !quantity) return { kind: 'output', token: held };
    // "Ensure that all team members complete the training": attendance (ruling 2).
    const who = ensuring.test(held.text)
      ? line.tokens.find((t) => t.from > held.to && (has(t, 'staff') || has(t, 'people')))
      : undefined;
    if (who && attendance.test(line.text.slice(who.to))) return { kind: 'activity', token: who };
    // "Ensure that 20 % of new users come from…": what is measured decides (ruling 1), unless it is how fast they are served.
    if (
      verb === 'holding' &&
      ensuring.test(held.text) &&
      quantity?.kind === 'percent' &&
      counted?.idea === 'people' &&
      !inTime.test(line.text) &&
      !/(?<![a-z])(?:remain|stay|kept|continue)/i.test(line.text)
    )
      return { kind: 'impact', token: counted.token };
    const first = finite(line);
    if (verb !== 'holding' && first && first.token !== held && has(first.token, 'making')) return undefined;
    const next = line.tokens
      .slice(line.tokens.indexOf(held) + 1)
      .find((t) => !/^(?:la|le|les|l'|une?|the|that|all|de|d'|à|que)$/.test(t.text));
    if (verb === 'holding' && has(next, 'making', 'act')) return { kind: 'output', token: next };
    // "Make sure every endpoint is documented", "ensure we have a plan": something is made once, unless it is to be so each time.
    if (
      verb === 'holding' &&
      ensuring.test(held.text) &&
      line.numbers.quantities.length === 0 &&
      !eachTime.test(line.text)
    ) {
      const made = first && has(first.token, 'making', 'past') ? first.token : thingHad(line);
      if (made) return { kind: 'output', token: made };
    }
    if (
      verb === 'holding' &&
      line.numbers.quantities.length > 0 &&
      !/^(?:no|none|nobody|aucun|aucune|zéro|zero)$/.test(next?.text ?? '') &&
      (has(next, 'effort', 'act') ||
        ideaOf(next) === 'doing' ||
        (/^(?:assurer|ensure|garantir)/.test(held.text) &&
          line.tokens.some((t) => t.from > held.to && has(t, 'doing')) &&
          !/%/.test(line.text)))
    )
      return { kind: 'activity', token: next };
    return { kind: 'bau_kpi', token: held };
  },
};

export const aServiceLevel: Rule = {
  name: 'a service level',
  why: '"Answered within a day", « payé sous 30 jours »: cases served in time, a level to hold.',
  says: ({ line, verb, subject, head }) => {
    // « Mettre à jour les données sous 72 h après chaque vote »: done each time, and in time.
    if (verb === 'making' && eachTime.test(line.text) && inTime.test(line.text) && /\d/.test(line.text))
      return { kind: 'bau_kpi', token: head };
    if (verb && verb !== 'effort') return undefined;
    const often = !verb && !outside(subject) && /\d ?% (?:of the time|du temps)(?![a-z])/i.test(line.text);
    if (often) return { kind: 'bau_kpi', token: head };
    // "Dashboards live, alerts acknowledged within…": what is made opens the line.
    const live = !verb && subject?.idea === 'own' ? line.tokens[line.tokens.indexOf(subject.token) + 1] : undefined;
    if (has(live, 'making', 'state')) return undefined;
    // "Are reported within a month of the merge", « est publié sous 8 jours après… »: so long after each.
    const said = !verb && afterEach.test(line.text) ? finite(line) : undefined;
    if (
      said &&
      /^(?:is|are|est|sont)$/.test(
        line.tokens.slice(line.head, said.at).find((t) => /^(?:is|are|est|sont|was|were|has|have|ont|a)$/.test(t.text))
          ?.text ?? '',
      )
    )
      return { kind: 'bau_kpi', token: said.token };
    const served = line.tokens.find(
      (t, i) => servedInTime.test(t.text) || (i - line.head <= 2 && servedNouns.test(t.text)) || given(line, i),
    );
    return served && inTime.test(line.text) && !(verb === 'effort' && served !== line.tokens[line.head])
      ? { kind: 'bau_kpi', token: served }
      : undefined;
  },
};

const ceiling =
  /(?:[<≤] ?|(?<![a-zà-öø-ſ])(?:below|under|at most|no more than|max(?:imum)?(?: of| de)?|au maximum|less than|fewer than|moins de|au plus|inférieure?s? à|en dessous de|sous les?) )$/i;

export const aCeiling: Rule = {
  name: 'a ceiling',
  why: '"Alerts below 2 per shift": no movement is said, only what not to exceed (ruling 6).',
  says: ({ line, verb, counted, subject, quantity, head }) => {
    if (verb || !quantity || /(?<![a-zà-öø-ſ])(?:takes?|prend|prennent|dure)(?![a-zà-öø-ſ])/i.test(line.text))
      return undefined;
    // "Under 25 hours, a 50 % reduction": the movement is said.
    if (line.tokens.some((t) => has(t, 'moving', 'noun', 'act'))) return undefined;
    const bad =
      /(?<![a-zà-öø-ſ])(?:fail|crash|error|time ?out|miss(?:ed)? |échou|erreur|en retard|late(?![a-z])|perdus?)/i.test(
        line.text,
      );
    const opening = /^\W*(?:a )?(?:max|at most|no more than|less than|fewer than|moins de|au plus|au maximum)/i.test(
      line.text,
    );
    const said =
      line.text.slice(Math.max(0, quantity.from - 24), quantity.from) +
      line.text.slice(quantity.from, quantity.to).replace(/[\d].*$/, '');
    // "Returns < 3 %", "board load < 1 s": a sign after a name, and nobody named: what is kept low is a vital sign.
    if (/[<≤] ?$/.test(said) && !outside(subject) && !outside(counted) && quantity.from > (head?.to ?? 0))
      return { kind: 'bau_kpi', token: subject?.token ?? head };
    if (!bad && (quantity.kind === 'percent' || outside(counted) || outside(subject))) return undefined;
    if (!ceiling.test(said) || (!bad && ((!subject && !opening) || subject?.idea === 'carrier' || finite(line))))
      return undefined;
    return { kind: 'bau_kpi', token: subject?.token ?? counted?.token ?? line.tokens[line.head] };
  },
};

const gone =
  /(?<![a-zà-öø-ſ])(?:lost|churned|churn|cancel(?:l?ed|lations?)|complaints?|unhappy|perdue?s?|résiliée?s?|résiliations?|plaintes?|réclamations?|mécontente?s?)(?![a-zà-öø-ſ])/i;

export const noneOfSomethingBad: Rule = {
  name: 'none of something bad',
  why: '"Zero critical incidents": a bare threshold on a health metric (ruling 6).',
  says: ({ line, counted, verb, head }) =>
    !verb && zero.test(line.text) && (!outside(counted) || gone.test(line.text)) && counted?.idea !== 'own'
      ? { kind: 'bau_kpi', token: counted?.token ?? head }
      : undefined,
};

/** "The build stays stable", « un climat stable »: only what ends a phrase is held; "stable 1.0 released" is made. */
function attributive(line: Line, token: Token): boolean {
  if (!/^(?:stables?|steady)$/.test(token.text) || line.lang !== 'en') return false;
  const next = line.tokens[line.tokens.indexOf(token) + 1];
  return (
    next !== undefined &&
    /^ *$/.test(line.text.slice(token.to, next.from)) &&
    !/^(?:at|above|below|under|and|in|for|over|through|during|across|with|by|on|to)$/.test(next.text)
  );
}

/** Words that open the name of a measure: what follows them says of what. */
const measureOpens =
  /^\W*(?:le |la |les |l'|the |an? )?(?:(?:total|average|mean|median|overall|annual|monthly|weekly|daily|net|gross) )*(?:numbers?|nombres?|nbs?|nbr|taux|rates?|ratios?|#|%|percent(?:age)?|pourcentages?|parts?|proportions?|shares?|montants?|amounts?|quantités?|volumes?|évolutions?|evolutions?|fréquentation|fréquences?|frequency|durées?|durations?|temps|délais?|times?|moyennes?|averages?|médianes?|medians?|counts?|totals?|total|superficies?|surfaces?|m[èe]tres? linéaires?|kilom[èe]tres?|km|coûts?|costs?|niveaux?|levels?|indices?|scores?|consommations?|effectifs?|variations?|gains?(?! de (?:temps|productivité))|ressources|revenus?|recettes|dépenses|panier|visits?|expenses|income)(?![a-zà-öø-ſ])/i;
const states =
  /(?<![a-zà-öø-ſ])(?:is|are|was|were|has|have|had|can|will|should|takes?|est|sont|sera|seront|a été|ont|peut|peuvent|prend|prennent|doit|passe|divisé|divisée)(?![a-zà-öø-ſ])/i;

const relative =
  /(?<![a-zà-öø-ſ])(?:who|that|which|whose|qui|dont|où|lesquel(?:le)?s|lequel|laquelle|auxquel(?:le)?s|desquel(?:le)?s)(?![a-zà-öø-ſ])|\(/i;

/** The line opens with the name of a measure: "number of…", « taux de… ». */
export const namesAMeasure = (line: Line): boolean =>
  measureOpens.test(line.text) || (line.numbers.quantities.length === 0 && rateNamed.test(line.text));

/** "Meals saved per week", "rescue rate (share of…)": a rhythm or a rate, and no number. */
const rateNamed =
  /(?:(?<![a-zà-öø-ſ])(?:per|par) |\/ ?)(?:day|week|month|quarter|year|jour|semaine|mois|trimestre|an)\W*$|^\W*(?:[a-zà-öø-ſ-]+ ){1,2}(?:rates?|ratios?|scores?) ?\(/i;

export const aMeasureNamed: Rule = {
  name: 'a measure named, and nothing else',
  why: '"Number of tickets closed", « montant annuel des aides »: without a number nor a movement, only what is followed is said.',
  says: ({ line, verb, quantity, head }) => {
    if (quantity || line.moves || line.startsAt) return undefined;
    if (!verb && rateNamed.test(line.text) && line.numbers.quantities.length === 0)
      return { kind: 'bau_kpi', token: head };
    if (!measureOpens.test(line.text)) return undefined;
    // "Percent of members who are satisfied": what follows "who" only says which.
    const which = relative.exec(line.text)?.index ?? line.text.length;
    if (states.test(line.text.slice(0, which))) return undefined;
    // "Time to market cut": a movement said further on is left to its own rule; « taux de réduction » moves nothing.
    const later = line.tokens.some(
      (t, i) => i > line.head + 1 && t.from < which && has(t, 'moving', 'past', 'present') && !ideaOf(t),
    );
    // "Share the roadmap", "score 50": in English the same words are verbs.
    const next = line.tokens[line.head + 1]?.text ?? '';
    const noun = line.lang === 'fr' || !verb || /^(?:of|per|between|until|spent|in)$/.test(next);
    if (later || !noun) return undefined;
    return { kind: 'bau_kpi', token: head };
  },
};

/** Whoever uses, buys, gives or learns, as a count of them is headed. */
const whoEn =
  /(?:user|customer|client|member|subscriber|donor|giver|volunteer|buyer|shopper|reader|listener|viewer|visitor|guest|student|pupil|learner|teacher|patient|tenant|rider|driver|traveller|contributor|maintainer|participant|player|follower|beneficiar(?:y|ie)|merchant|seller|adopter|household)s$/;
const whoFr =
  /^(?:usag(?:ers|ères)|utilisat(?:eurs|rices)|client(?:e)?s|abonnée?s|adhérente?s|membres|visit(?:eurs|euses)|lect(?:eurs|rices)|audit(?:eurs|rices)|donat(?:eurs|rices)|bénévoles|élèves|étudiante?s|apprenante?s|patiente?s|locataires|inscrite?s|contribut(?:eurs|rices)|achet(?:eurs|euses)|participante?s|bénéficiaires|voyag(?:eurs|euses)|habitante?s|foyers|ménages|allocataires)$/;
/** In English an unknown word before them may be a verb ("wow customers"): what counts them is known. */
const countedEn =
  /^(?:active|inactive|paying|paid|free|trial|premium|monthly|weekly|daily|yearly|annual|registered|enrolled|subscribed|unique|returning|repeat|recurring|regular|new|current|existing|former|lapsed|lost|retained|total|verified|licensed|online|mobile|signed-in|logged-in|newsletter|discord|slack|forum|app|website|club|library)$/;
/** Said of people, these are hoped for, or they are some who are to try it. */
const hopedForFr =
  /^(?:heureu(?:x|ses)|satisfaite?s|ravie?s|comblée?s|fidèles|engagée?s|autonomes|épanouie?s|confiante?s|pilotes|test)$/;

/** With an article and the like, something more is said than a name. */
const small =
  /^(?:le|la|les|l'.*|nos|notre|vos|leurs?|des?|d'.*|du|un|une|tous|toutes|aux?|à|pour|avec|par|dans|sur|en|et|ou|qui)$/;

export const whoIsCountedNamed: Rule = {
  name: 'who is counted, named, and nothing else',
  why: '"Active users", « usagers actifs », "monthly donors": the heading of a count that is followed.',
  says: ({ line, quantity, head }) => {
    const { text, lang } = line;
    if (quantity || !/^[\s\p{L}'’-]+$/u.test(text)) return undefined;
    const words = text.trim().toLowerCase().split(/\s+/);
    if (words.length < 2 || words.length > 4) return undefined;
    const who = lang === 'fr' ? whoFr.test(words[0] ?? '') : whoEn.test(words.at(-1) ?? '');
    const beside = lang === 'fr' ? words.slice(1) : words.slice(0, -1);
    const known = beside.every((word) =>
      lang === 'fr' ? !hopedForFr.test(word) && !small.test(word) : countedEn.test(word),
    );
    return who && known ? { kind: 'bau_kpi', token: head } : undefined;
  },
};

export const aBareNumberToWatch: Rule = {
  name: 'a bare number to watch',
  why: 'A metric name and nothing else: a number to follow.',
  says: ({ line, subject, quantity, verb }) => {
    if (verb || quantity || !subject || subject.weak) return undefined;
    if (line.tokens.some((t) => /^(?:is|are|has|have a|have|can|will|est|sont|ont|peuvent)$/.test(t.text)))
      return undefined;
    const opens = line.tokens.indexOf(subject.token) - line.head <= 5;
    // "Funding secured", "runway extended": something was got.
    if (finite(line) || has(line.tokens.at(-1), 'reaching', 'past') || has(line.tokens.at(-1), 'moving', 'past'))
      return undefined;
    // "Monthly active users", "organic visits": a few words that name who or what is counted.
    const named =
      subject.idea === 'people' &&
      line.lang === 'en' &&
      line.tokens.length - line.head <= 4 &&
      subject.token === line.tokens.at(-1) &&
      /s$/.test(subject.token.text) &&
      !/(?<![a-z])(?:happy|happier|satisfied|delighted|loyal|engaged|successful)(?![a-z])/i.test(line.text);
    if (named) return { kind: 'bau_kpi', token: subject.token };
    if (
      opens &&
      (subject.idea === 'health' ||
        subject.idea === 'outcome' ||
        /^(?:\W*(?:le |la |the )?(?:number|nombre|taux|rate|nb|#|average|% |évolution|volume|montant|part |pourcentage|percentage|share|count|total|suivi))/i.test(
          line.text,
        ))
    )
      return { kind: 'bau_kpi', token: subject.token };
    return undefined;
  },
};
