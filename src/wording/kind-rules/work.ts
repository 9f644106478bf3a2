import { has, type Line, type Token } from '../line.ts';
import { namedAt } from '../measured.ts';
import { finite, outside, participle } from '../scene.ts';
import type { Rule } from './rule.ts';

const madeFirst =
  /^(?:developed|designed|created|built|written|drafted|prepared|produced|recorded|conçue?s?|créée?s?|rédigée?s?|préparée?s?|développée?s?|élaborée?s?)$/;

export const anEffort: Rule = {
  name: 'an effort',
  why: 'Interview, train, organise: effort spent. Answering within a time is a service level, to hold.',
  says: ({ line, verb, head, object, counted, quantity }) => {
    if (verb !== 'effort') return undefined;
    // « Réaliser 30 % du CA », "collect $50k": money comes from others.
    if (
      quantity &&
      /^(?:réaliser|effectuer|faire|collecter|recueillir|collect|gather)$/.test(head!.text) &&
      (quantity.kind === 'money' || counted?.idea === 'outcome')
    )
      return { kind: 'impact', token: head };
    // "Meet the sales goals", "meet our plan": reached, and nobody is met.
    const goal =
      head!.text === 'meet' &&
      /^(?: (?!to |with |for )\S+){0,7}? (?:goals?|targets?|quotas?|plans?|forecasts?|objectives?)(?![a-z])/i.test(
        line.text.slice(head!.to),
      );
    if (goal) return { kind: 'impact', token: head };
    // "Training developed and delivered", « formation conçue »: what will be held is first made.
    const made = line.tokens[line.head + 1];
    if (!quantity && head!.senses.every((s) => s.form !== 'base') && madeFirst.test(made?.text ?? ''))
      return { kind: 'output', token: made };
    // « Étude d'opportunité livrée »: the noun of action ends as a thing done.
    const done = line.tokens.at(-1);
    if (!quantity && head!.senses.every((s) => s.form !== 'base') && has(done, 'making', 'past', 'state'))
      return { kind: 'output', token: done };
    // "Work with three teams to build a database": the making is what is meant (ruling 1).
    const purpose = /^(?:work|working|collaborate|partner|cooperate|coordinate|liaise|travailler|collaborer)/.test(
      head!.text,
    )
      ? line.tokens.find(
          (t, i) =>
            i > line.head &&
            /^(?:to|pour|afin|à)$/.test(line.tokens[i - 1]!.text) &&
            has(t, 'making', 'base') &&
            namedAt(line, i + 1)?.idea === 'own',
        )
      : undefined;
    if (purpose) return { kind: 'output', token: purpose };
    // "Spend no more than 15 points of the error budget".
    if (
      /^(?:spend|use|dépenser|consommer)$/.test(head!.text) &&
      / (?:no more than|less than|at most|under|within|moins de|pas plus de|au plus) /i.test(line.text)
    )
      return { kind: 'bau_kpi', token: head };
    // « Mesurer et améliorer le taux »: the change is what is meant.
    const second = /^(?:and|et)$/.test(line.tokens[line.head + 1]?.text ?? '') ? line.tokens[line.head + 2] : undefined;
    if (second && has(second, 'moving', 'base')) return { kind: 'impact', token: second };
    // « Gérer les demandes »: what never ends is kept going.
    if (/^(?:manage|gérer|administrer)$/.test(head!.text) && line.numbers.quantities.length === 0)
      return { kind: 'bau_kpi', token: head };
    // « Évaluer et choisir », "conduct research and deliver": the making ends the effort, unless the effort is counted.
    const restarts =
      line.numbers.quantities.length === 0 &&
      line.tokens.find(
        (t, i) =>
          i > line.head &&
          i < line.tokens.length - 1 &&
          has(t, 'making', 'base') &&
          /^(?:and|et)$/.test(line.tokens[i - 1]?.text ?? '') &&
          !/feedback|retour|response|réponse/.test(namedAt(line, i + 1)?.token.text ?? ''),
      );
    if (restarts) return { kind: 'output', token: restarts };
    if (
      /^(?:tenir|hold)$/.test(head!.text) &&
      (object?.idea === 'health' || object?.idea === 'carrier' || object?.idea === 'outcome')
    )
      return { kind: 'bau_kpi', token: head };
    const level =
      /(?:within|in (?:less|under)|under|en moins|sous|dans les) [^,;]{0,12}\d+ ?(?:h|hours?|heures?|min[a-zà-öø-ſ]*|days?|jours?|business days?)(?![a-zà-öø-ſ])/i.exec(
        line.text,
      );
    return level &&
      /^(?:respond|answer|reply|process|handle|resolve|review|triage|traiter|répondre|instruire|close)/.test(head!.text)
      ? { kind: 'bau_kpi', token: head }
      : { kind: 'activity', token: head };
  },
};

const recruits = /^(?:recru|embauch|hire)/;
/** Who is won over, where an employee is hired. */
const wonOver =
  /utilisat|testeur|client|adhérent|bénévole|volontaire|ambassad|participant|contribut|parrain|citoyen|habitant|relais|membre|partenaire|abonné|famille|collectivité|user|customer|member|volunteer|champion|mentor|contributor|subscriber/i;

export const outsidersRecruited: Rule = {
  name: 'outsiders recruited',
  why: 'Forty ambassadors decide to come (ruling 3); two mechanics are hired (ruling 7).',
  says: ({ line, verb, head, object, counted, quantity }) => {
    if (verb !== 'making' || !recruits.test(head!.text) || !quantity || !object || !counted) return undefined;
    // « Recruter et interroger 8 clients »: found in order to be met.
    if (/^(?:and|et|&)$/.test(line.tokens[line.head + 1]?.text ?? '') || quantity.kind === 'percent') return undefined;
    const direct = object.token.from >= quantity.to && object.token.from - quantity.to < 40;
    if (!direct || !outside(object) || !wonOver.test(object.token.text)) return undefined;
    return { kind: 'impact', token: object.token };
  },
};

export const aThingMade: Rule = {
  name: 'a thing made',
  why: 'Launch, write, hire: the thing exists. Delivering customers or holding workshops is not making.',
  says: ({ line, verb, head, object, counted, quantity }) => {
    if (verb !== 'making') return undefined;
    const direct =
      quantity && object && object.token.from >= quantity.to && object.token.from - quantity.to < 40
        ? object
        : undefined;
    // "Deliver a better service", « offrir un meilleur accueil »: a change is meant.
    if (
      !quantity &&
      /^ (?:an? |une? |des |de )?(?:better|faster|easier|simpler|smoother|meilleure?s?|moindre)(?![a-zà-öø-ſ])/i.test(
        line.text.slice(head!.to),
      ) &&
      /^(?:provide|deliver|offer|give|offrir|proposer|apporter|fournir)$/.test(head!.text)
    )
      return { kind: 'impact', token: head };
    // "Publish daily": a rhythm and nothing made in particular.
    if (
      !object &&
      !quantity &&
      /(?<![a-zà-öø-ſ]|the |a |our )(?:daily|weekly|monthly|regularly|every (?:day|week|month)|régulièrement|chaque (?:jour|semaine|mois))(?![a-zà-öø-ſ])/i.test(
        line.text,
      )
    )
      return { kind: 'activity', token: head };
    if (object?.idea === 'doing' && !object.weak && has(head, 'carrying'))
      return { kind: 'activity', token: object.token };
    // "Deliver the first session at the conference": held, where sessions of a site are counted.
    if (/^(?:sessions?|talks?|classes|lessons?)$/.test(object?.token.text ?? '') && has(head, 'carrying'))
      return { kind: 'activity', token: object!.token };
    // "Identify and interview 8 buyers": found in order to be met.
    const met = /^(?:and|et|&)$/.test(line.tokens[line.head + 1]?.text ?? '') ? line.tokens[line.head + 2] : undefined;
    if (
      quantity &&
      met &&
      has(met, 'effort', 'base') &&
      !has(met, 'making') &&
      (counted?.idea === 'people' || !counted)
    )
      return { kind: 'activity', token: met };
    // "Add 3 full-time developers": hired.
    if (
      quantity &&
      /(?<![a-z])(?:full|part)[- ]?time|(?<![a-z])fte/i.test(line.text) &&
      (counted?.idea === 'people' || counted?.idea === 'staff')
    )
      return { kind: 'output', token: head };
    // "Support the pilot schools": help given.
    if (
      !quantity &&
      /^support$/.test(head!.text) &&
      !object?.weak &&
      (object?.idea === 'people' || object?.idea === 'staff') &&
      line.tokens[line.head + 1]?.senses.every((s) => s.form !== 'ing')
    )
      return { kind: 'activity', token: head };
    // « Permettre à 5 000 jeunes de trouver un stage », "enable 200 farms to sell online": so many people do it.
    if (
      quantity?.kind !== 'duration' &&
      quantity &&
      counted?.idea === 'people' &&
      /^(?:enable|allow|permettre|let|empower)/.test(head!.text) &&
      / (?:to|de|d')(?![a-zà-öø-ſ])/.test(line.text.slice(counted.token.to))
    )
      return { kind: 'impact', token: counted.token };
    // "Update the community about progress": people are told.
    if (
      /^update$/.test(head!.text) &&
      object?.idea === 'people' &&
      / (?:about|on) /.test(line.text.slice(object.token.to))
    )
      return { kind: 'activity', token: head };
    // « Présenter le produit à 5 départements »: shown to so many.
    if (/^(?:present|show|share|présenter|montrer|exposer)/.test(head!.text) && quantity && counted?.idea === 'people')
      return { kind: 'activity', token: head };
    // "Finish the year with 15 more customers", "add another large customer": nothing is made, others come.
    if (
      !object &&
      quantity?.kind === 'count' &&
      counted?.idea === 'people' &&
      !/ (?:and|et|puis|then) /i.test(line.text.slice(head!.to, quantity.from))
    )
      return { kind: 'impact', token: counted.token };
    if (
      /^(?:add|adding|ajouter|ajout)$/.test(head!.text) &&
      object?.idea === 'people' &&
      !object.weak &&
      /^ (?:another|a new|new|more|one more|an extra|un nouveau|une nouvelle|de nouveaux|de nouvelles)(?![a-zà-öø-ſ])/i.test(
        line.text.slice(head!.to),
      )
    )
      return { kind: 'impact', token: object.token };
    const brings =
      has(head, 'carrying') ||
      /^(?:build|create|produce|generate|develop|créer|développer|construire|produire)/.test(head!.text);
    if (!recruits.test(head!.text) && brings && direct && counted && outside(direct) && quantity?.kind !== 'percent')
      return { kind: 'impact', token: direct.token };
    return { kind: 'output', token: head };
  },
};

/** A participle of making after its noun, before any number: "reports created for…", « guides publiés pour… ». */
function madeBefore(line: Line): Token | undefined {
  const until =
    line.numbers.quantities.find((q) => !/\([^)]*$/.test(line.text.slice(0, q.from)))?.from ?? line.text.length;
  const at = line.tokens.findIndex(
    (t, i) =>
      i > line.head &&
      i < line.head + 9 &&
      t.to <= until &&
      has(t, 'making', 'past', 'state') &&
      !has(t, 'making', 'base'),
  );
  const next = line.tokens[at + 1];
  const ends =
    !next ||
    /[,;:(]/.test(line.text.slice(line.tokens[at]?.to ?? 0, next.from)) ||
    /^(?:and|for|in|into|across|on|to|with|et|pour|dans|sur|avec|à)$/.test(next.text);
  if (at < 0 || !ends) return undefined;
  const named = line.tokens.slice(line.head, at);
  const told = named.some(
    (t) =>
      (has(t, 'using', 'present') && !has(t, 'own', 'noun')) ||
      /^(?:who|that|which|qui|que|dont|by|par|%)$/.test(t.text),
  );
  const stated = has(line.tokens[at], 'making', 'state');
  return !told && named.some((t) => has(t, 'own', 'noun') || (stated && line.lang === 'en' && t.senses.length === 0))
    ? line.tokens[at]
    : undefined;
}

const heldThings = /^(?:enablement|trainings?|workshops?|webinars?|sessions?|interviews?|meetings?|demos?)$/;

export const somethingDoneAsAState: Rule = {
  name: 'something done, as a state',
  why: '"X is documented", "Y available by default": true once the work is done.',
  says: ({ line, verb, counted, subject }) => {
    // "Runbook written for 10 services": the thing made opens the line, the number says for whom.
    const opens =
      !verb && (subject?.idea === 'own' || subject?.idea === 'doing')
        ? line.tokens[line.tokens.indexOf(subject.token) + 1]
        : undefined;
    if (
      opens &&
      !(has(opens, 'using', 'past') && /^ (?:by|par) /i.test(line.text.slice(opens.to))) &&
      has(opens, 'making', 'state', ...(subject?.idea === 'own' ? (['past'] as const) : [])) &&
      !has(opens, 'making', 'base')
    )
      return { kind: 'output', token: opens };
    // "Survey and feedback reports created for 100 % of customers": made first, the number says for whom.
    const trained = /^trained$/.test(opens?.text ?? '') && subject?.idea === 'own';
    if (trained) return { kind: 'output', token: opens };
    const first =
      !verb && !outside(subject) && subject?.idea !== 'health' && subject?.idea !== 'carrier' && madeBefore(line);
    if (first) return { kind: 'output', token: first };
    const said = finite(line) ?? participle(line, verb);
    if (
      !said ||
      outside(counted) ||
      (line.numbers.quantities.length > 0 && (outside(subject) || subject?.idea === 'health'))
    )
      return undefined;
    if (has(said.token, 'using') && outside(subject)) return undefined;
    // "Answered by peers", "filled by members": others do it.
    const after = line.tokens[said.at + 1];
    if (
      /^(?:by|par)$/.test(after?.text ?? '') &&
      (has(said.token, 'effort', 'past') || line.numbers.quantities.length > 0) &&
      namedAt(line, said.at + 2)?.idea === 'people'
    )
      return { kind: 'impact', token: said.token };
    // "All managers are trained", « les équipes sont formées »: whoever they are, effort was spent on them.
    if (
      /^(?:trained|coached|briefed|upskilled|formée?s|sensibilisée?s|coachée?s)$/.test(said.token.text) &&
      subject?.idea !== 'own'
    )
      return { kind: 'activity', token: said.token };
    // "Enablement completed for all": held, not made.
    if (has(said.token, 'carrying', 'past') && !subject?.weak && heldThings.test(subject?.token.text ?? ''))
      return { kind: 'activity', token: said.token };
    // "5 presentations are delivered": delivering a talk is giving it.
    const held = counted ?? subject;
    if (
      held?.idea === 'doing' &&
      !held.weak &&
      has(said.token, 'carrying', 'past') &&
      line.numbers.quantities.length > 0
    )
      return { kind: 'activity', token: held.token };
    if (has(said.token, 'making', 'past', 'state')) return { kind: 'output', token: said.token };
    // "Metrics are collected": a state of one's own things; cases handled or counted are activity.
    if (has(said.token, 'effort', 'past') && !has(said.token, 'using'))
      return {
        kind:
          line.numbers.quantities.length === 0 &&
          (!subject || subject.weak || subject.idea === 'own' || subject.idea === 'carrier')
            ? 'output'
            : 'activity',
        token: said.token,
      };
    return undefined;
  },
};

export const aThingDoneOrMadeByItsName: Rule = {
  name: 'a thing done or made, by its name',
  why: 'A noun alone: a workshop is an activity, a guide an output.',
  says: ({ line, subject }) => {
    // "Weekly blog updates": a rhythm kept.
    const rhythm =
      /^\W*(?:daily|weekly|bi-?weekly|monthly|regular|continuous)(?![a-zà-öø-ſ])|(?<![a-zà-öø-ſ])(?:every|each|chaque) (?:day|week|month|quarter|sprint|jour|semaine|mois|trimestre)(?![a-zà-öø-ſ])/i.test(
        line.text,
      );
    if (
      rhythm &&
      (!subject || subject.idea === 'own') &&
      !/(?<![a-zà-öø-ſ])(?:is|are|has|have|process|reports?|builds?)(?![a-zà-öø-ſ])/i.test(line.text)
    )
      return { kind: 'activity', token: line.tokens[line.head] };
    if (
      subject?.idea === 'doing' &&
      !/(?<![a-zà-öø-ſ])(?:is|are|aren't|isn't|est|sont)(?![a-zà-öø-ſ])/i.test(line.text)
    )
      return { kind: 'activity', token: subject.token };
    return subject?.idea === 'own' ? { kind: 'output', token: subject.token } : undefined;
  },
};
