import { has, type Line, type Span } from '../line.ts';

/** Words that are a reward in themselves. */
const rewards =
  /(?<![a-zà-öø-ſ])(?:bonus(?:es)?|variable pay|incentive (?:pay|bonus|payment)s?|accelerators?(?= commission| on| pay)|sales commissions?|commission (?:payout|rate)?|profit[- ]sharing|pay ?rises?|pay raises?|merit increase|stock options?|part variable|rémunération variable|variable (?:des|de l'|du|collecti)|intéressement|augmentations? (?:de salaire|annuelles?|salariales?|individuelles?)|gratification|commissions? (?:trimestriel|annuel|mensuel)[a-zà-öø-ſ]+|treizième mois|13e mois)(?![a-zà-öø-ſ])/i;
/** In French; in English it is a prime time, a number, a name. */
const premium = /(?<![A-Za-zÀ-ÖØ-öø-ſ-])(?:(?:(?<=^\W*)P|p)rimes?)(?![A-Za-zÀ-ÖØ-öø-ſ-])/;
/** Words that are a reward when they depend on the result. */
const wages =
  /(?<![a-zà-öø-ſ])(?:salar(?:y|ies)|pay|payout|compensation|remuneration|incentives?|raise|promotion|salaires?|rémunérations?|promotion|avancement)(?![a-zà-öø-ſ])/i;
const depends =
  /(?<![a-zà-öø-ſ])(?:unlock|trigger|earn|receive|depend|tied|linked|condition|conditional|eligible|only if|if (?:the|we|they|all)|paid (?:out|if|when)|get(?:s)? (?:a|the|their)|déclench|débloqu|touch(?:er|ent|e)|percev|recev|reçoi|dépend|condition|versé|si (?:l'|la|le|les|nous|on)|indexé|adossé|lié)/i;
const notOurs =
  /(?<![a-zà-öø-ſ])(?:document|handbook|policy|grille|study|étude|publish|publier|simulat|calcul|outil|tool|refonte|commission (?:européenne|nationale|paritaire|d'|de )|prime (?:énergie|à la conversion|rénov|de noël|d'activité|video|minister))/i;

/** "Bonus card", "a bonus of 5 minutes", « prime de fidélité »: given to those who buy. */
const forBuyers =
  /^(?: (?:cards?|points?|tracks?|content|features?|levels?|rides?|minutes?|credits?|chapters?|materials?|episodes?|miles)(?![a-z])| (?:of|de) \d[\d.,]* ?(?:minutes?|min|hours?|heures?|days?|jours?|points?|rides?|trajets?|%? ?extra)(?![a-z])| (?:de |d'|à l'|à la )?(?:fidélité|assurances?|bienvenue|parrainage|remboursement|cee|énergie|achat|casse)(?![a-zà-öø-ſ])| (?:[a-zà-öø-ÿœ]+ ){0,3}(?:aux|pour (?:les|nos)|for (?:the |our |new )?|to (?:the |our |new )?) ?(?:clients?|abonnés?|adhérents?|usagers?|customers?|users?|riders?|subscribers?|members?|players?)(?![a-zà-öø-ſ]))/i;
/** « Ce n'est pas lié à la prime », "no bonus depends on it". */
const denied =
  /(?:(?<![a-zà-öø-ſ])(?:not|never|no|without|sans|hors|aucune?|jamais|indépendant[a-z]* d[eu]s?)|(?:n'|ne )[a-zà-öø-ſ]+ (?:pas|plus|jamais)|n't) (?!only|seulement)[^.;,:]{0,30}$/i;

/** "Riders get a bonus": who is served, and not who serves. */
const servedBefore = (line: Line, at: number): boolean =>
  line.tokens.some(
    (token, i) =>
      token.to <= at &&
      has(token, 'people') &&
      !has(token, 'staff') &&
      /^(?:get|gets|receive|receives|earn|earns|win|reçoivent|reçoit|gagnent|obtiennent|touchent)$/.test(
        line.tokens[i + 1]?.text ?? '',
      ),
  );

/** A reward that depends on the result. */
export function payOf(line: Line): Span | undefined {
  const { text } = line;
  if (notOurs.test(text)) return undefined;
  const match =
    rewards.exec(text) ??
    (line.lang === 'fr' ? premium.exec(text) : null) ??
    (depends.test(text) ? wages.exec(text) : null);
  if (!match) return undefined;
  const until = match.index + match[0].length;
  if (forBuyers.test(text.slice(until)) || denied.test(text.slice(0, match.index)) || servedBefore(line, match.index))
    return undefined;
  return [match.index, until];
}
