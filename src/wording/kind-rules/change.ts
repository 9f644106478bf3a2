import { has, type Line, type Token } from '../line.ts';
import { namedAt, stops } from '../measured.ts';
import { participle } from '../scene.ts';
import { namesAMeasure } from './hold.ts';
import type { Rule } from './rule.ts';

export const aMovementOfAThing: Rule = {
  name: 'a movement of a thing',
  why: 'From A to B: the thing that moves decides (rulings 1, 2, 5).',
  says: ({ line, verb, object, subject, counted, head, quantity }) => {
    if (!line.moves && !(line.startsAt && !verb)) return undefined;
    const thing = verb ? (object ?? counted) : subject && subject.idea !== 'carrier' ? subject : (counted ?? subject);
    if (verb === 'holding') return undefined;
    // "Tasks completed by clients 10 % → 50 %": a share of cases in which others do it.
    const others = quantity?.kind === 'percent' && byOthers.test(line.text);
    // "Newsletter audience from 25 to 40", "features used per account": more is named than one's own thing.
    if (thing?.idea === 'own' && goesOn(line, thing.token)) return undefined;
    if (thing?.idea === 'own' && !others) return { kind: 'output', token: thing.token };
    // "Deliveries on time from 73 % to 85 %": a share of cases (ruling 2).
    const share = quantity?.kind === 'percent' && thing?.token.text !== 'attendance';
    if (thing?.idea === 'doing' && !share && !lowering.test(head?.text ?? ''))
      return { kind: 'activity', token: thing.token };
    // « Livraisons à l'heure de 73 % à 85 % »: a share of cases, by a noun of action.
    if (
      verb === 'making' &&
      quantity?.kind === 'percent' &&
      head?.senses.every((s) => s.form !== 'base') &&
      has(head, 'making', 'act')
    )
      return { kind: 'impact', token: head };
    if (verb === 'making' || (verb === 'effort' && thing?.idea !== 'outcome' && thing?.idea !== 'health'))
      return undefined;
    return { kind: 'impact', token: thing?.token };
  },
};

/** In English, the phrase that names a thing goes on after it, with no word that ends one. */
function goesOn({ lang, text, tokens }: Line, thing: Token): boolean {
  const next = tokens[tokens.indexOf(thing) + 1];
  return (
    lang === 'en' &&
    next !== undefined &&
    text.slice(thing.to, next.from) === ' ' &&
    /^(?!(?:of|vs|against|up|down)$)[a-z]/.test(next.text) &&
    !stops.en.has(next.text)
  );
}

const byOthers =
  /(?<![a-zà-öø-ſ])(?:by|par) (?:the |les |nos |our )?(?:clients?|customers?|users?|citizens?|students?|patients?|members?|usagers?|agents?|adhérents?|élèves?|partners?|self-service)(?![a-zà-öø-ſ])/i;

const lowering =
  /^(?:reduc|reduct|lower|decreas|cut|drop|shorten|halv|minimi|limit|rédu|diminu|baiss|abaiss|limit|ramen|divis|raccourc|éviter)/;

const comparative =
  /(?<![a-zà-öø-ſ])(?:less|fewer|more|sooner|faster|davantage|moins|plus (?:de |d'|vite|souvent|facilement|rapidement))(?![a-zà-öø-ſ])/i;

export const moreOfSomething: Rule = {
  name: 'more of something',
  why: '"More contributors", "faster builds": a change is meant, though not how much.',
  says: ({ line, quantity, head, subject }) => {
    // « Cibler plus de candidats »: whatever the verb, more people are meant.
    const unknown = line.lang === 'fr' && head?.senses.length === 0 && /(?:er|ir|re)$/.test(head.text);
    const wider = unknown && /^ (?:plus|davantage) (?:de |d')/.exec(line.text.slice(head.to));
    if (!quantity && wider && namedAt(line, line.head + 2)?.idea === 'people') return { kind: 'impact', token: head };
    const compared =
      !quantity && (subject?.idea === 'people' || subject?.idea === 'staff') && comparative.exec(line.text);
    if (compared) return { kind: 'impact', token: line.tokens.find((t) => t.from >= compared.index) };
    if (
      quantity ||
      !head ||
      !/^(?:first|better|nicer|clearer|simpler|shorter|smaller|improved|meilleure?s?|moindre|more|fewer|less|higher|lower|faster|davantage|plus|moins)$/.test(
        line.tokens[/^(?:une?|an?|des|de|la|le|the)$/.test(line.tokens[0]?.text ?? '') ? 1 : 0]?.text ?? '',
      )
    )
      return undefined;
    // "Improved requirements created", "clearer guide published": made, and better for it.
    const done = participle(line, undefined);
    if (done) return { kind: 'output', token: done.token };
    const thing = namedAt(line, 1);
    if (line.tokens[0]?.text === 'first' && (thing?.idea !== 'people' || line.tokens[1]?.text === 'time'))
      return undefined;
    if (thing?.idea === 'doing') return { kind: 'activity', token: thing.token };
    return thing?.idea === 'own' ? { kind: 'output', token: thing.token } : { kind: 'impact', token: line.tokens[0] };
  },
};

export const aChangeSaidFurtherOn: Rule = {
  name: 'a change said further on',
  why: '"No-show rate cut in half", « le délai baisse de 5 jours », "traffic up 40 %": a metric, and a movement of it.',
  says: ({ line, verb, subject, quantity }) => {
    const trend =
      !verb &&
      /(?<![a-zà-öø-ſ])en (?:forte |nette |légère )?(?:hausse|baisse|progression|recul|augmentation|diminution)(?![a-zà-öø-ſ])/i.exec(
        line.text,
      );
    if (trend && subject) return { kind: 'impact', token: line.tokens.find((t) => t.from >= trend.index) };
    // "Significant reduction in tickets", « nette baisse des délais »: the movement comes after a word that qualifies it.
    const act = line.tokens.slice(line.head + 1, line.head + 3).find((t) => has(t, 'moving', 'act'));
    if (
      !verb &&
      act &&
      !quantity &&
      line.tokens.slice(line.head, line.tokens.indexOf(act)).every((t) => t.senses.length === 0) &&
      namedAt(line, line.tokens.indexOf(act) + 1)?.idea !== 'own'
    )
      return { kind: 'impact', token: act };
    if (verb || !subject) return undefined;
    // "Number of tickets cut by 30 %": whatever is counted, its number moves; one's own things stay one's own.
    const metric = subject.idea === 'health' || subject.idea === 'outcome' || subject.idea === 'carrier';
    const heading = subject.idea === 'doing' && /(?<![a-z])(?:up|down) (?:by )?\d/.test(line.text);
    if (!metric && !heading && (subject.idea === 'own' || !quantity || !namesAMeasure(line))) return undefined;
    const moved = line.tokens
      .slice(line.tokens.indexOf(subject.token) + 1)
      .find((t) => has(t, 'moving', 'past', 'present') || (quantity && /^(?:up|down|hausse|baisse)$/.test(t.text)));
    return moved ? { kind: 'impact', token: moved } : undefined;
  },
};

export const aChangeSaidByItsVerb: Rule = {
  name: 'a change said by its verb',
  why: "Increase, reduce, improve: an impact, unless what moves is a share of one's own things.",
  says: ({ line, verb, object, counted, head, quantity }) => {
    if (verb !== 'moving') return undefined;
    // "Grow the team to 12" is hiring (ruling 7).
    if (
      /^ (?:the |our |l'|notre )?(?:[a-zà-öø-ſ]+ )?(?:team|équipe|headcount|effectifs?)(?: (?:to|from|by|with|de|du|des|à)(?![a-zà-öø-ſ])|$)/i.test(
        line.text.slice(head?.to ?? 0),
      ) &&
      /^(?:grow|expand|scale|increase|agrandir|étoffer|renforcer|élargir|augmenter)$/.test(head?.text ?? '')
    )
      return { kind: 'output', token: head };
    // « Rendre le service conforme au RGAA »: a property given to one's own thing.
    if (
      /^rendre/.test(head?.text ?? '') &&
      /(?<![a-zà-öø-ſ])(?:conforme|accessible|disponible|compatible|publi(?:c|que)|obligatoire|interopérable|opérationnel(?:le)?|fonctionnel(?:le)?|open source|gratuit|visible)s?(?![a-zà-öø-ſ])/i.test(
        line.text,
      )
    )
      return { kind: 'output', token: head };
    const thing = object?.idea === 'carrier' ? (counted ?? object) : (object ?? counted);
    // "Convert the app to the new query language": remade; converting visitors is another matter.
    if (/^(?:convert|transform)/.test(head?.text ?? '') && thing?.idea === 'own')
      return { kind: 'output', token: head };
    if (
      thing?.idea === 'own' &&
      !thing.weak &&
      (quantity ||
        /coverage|couverture|^doc|^pages?$|^guides?$|guideline|template|tutorial|tutoriel/.test(thing.token.text))
    )
      return { kind: 'output', token: thing.token };
    if (thing?.idea === 'doing' && quantity && !quantity.relative && !lowering.test(head?.text ?? ''))
      return { kind: 'activity', token: thing.token };
    return { kind: 'impact', token: head };
  },
};
