import type { Line, Span } from '../line.ts';

/** Words that are a reward in themselves. */
const rewards =
  /(?<![a-zà-öø-ſ])(?:bonus(?:es)?|variable pay|incentive (?:pay|bonus|payment)s?|accelerators?(?= commission| on| pay)|sales commissions?|commission (?:payout|rate)?|profit[- ]sharing|pay ?rises?|pay raises?|merit increase|stock options?|primes?|part variable|rémunération variable|variable (?:des|de l'|du|collecti)|intéressement|augmentations? (?:de salaire|annuelles?|salariales?|individuelles?)|gratification|commissions? (?:trimestriel|annuel|mensuel)[a-zà-öø-ſ]+|treizième mois|13e mois)(?![a-zà-öø-ſ])/i;
/** Words that are a reward when they depend on the result. */
const wages =
  /(?<![a-zà-öø-ſ])(?:salar(?:y|ies)|pay|payout|compensation|remuneration|incentives?|raise|promotion|salaires?|rémunérations?|promotion|avancement)(?![a-zà-öø-ſ])/i;
const depends =
  /(?<![a-zà-öø-ſ])(?:unlock|trigger|earn|receive|depend|tied|linked|condition|conditional|eligible|only if|if (?:the|we|they|all)|paid (?:out|if|when)|get(?:s)? (?:a|the|their)|déclench|débloqu|touch(?:er|ent|e)|percev|recev|reçoi|dépend|condition|versé|si (?:l'|la|le|les|nous|on)|indexé|adossé|lié)/i;
const notOurs =
  /(?<![a-zà-öø-ſ])(?:document|handbook|policy|grille|study|étude|publish|publier|simulat|calcul|outil|tool|refonte|commission (?:européenne|nationale|paritaire|d'|de )|prime (?:énergie|à la conversion|rénov|de noël|d'activité|video|minister))/i;

/** A reward that depends on the result. */
export function payOf(line: Line): Span | undefined {
  if (notOurs.test(line.text)) return undefined;
  const match = rewards.exec(line.text) ?? (depends.test(line.text) ? wages.exec(line.text) : null);
  return match ? [match.index, match.index + match[0].length] : undefined;
}
