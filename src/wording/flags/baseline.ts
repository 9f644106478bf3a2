import { has, type Line, type Span } from '../line.ts';
import type { Quantity } from '../quantities.ts';
import { oneAgreement } from './target.ts';

/** Counts that start from zero within the cycle: new things, things signed, generated, collected. */
const starting =
  /(?<![a-zà-öø-ſ])(?:new|net new|additional|incremental|first(?! (?:year|month|quarter|week|day|semester|\d))|extra|upsell|nouve(?:au|aux|l|lle|lles)|supplémentaires?|premi(?:er|ère)s?|de plus|generat[a-zà-öø-ſ]+|générée?s?|générer|sign(?:ed|er|ées?|és?)?|close|closed|acquire[a-zà-öø-ſ]*|acquérir|recruit[a-zà-öø-ſ]*|recruter|win(?! rate)|won|gagner|remport[a-zà-öø-ſ]+|land|lever|raise[sd]? [$€]|raised|book|collect[a-zà-öø-ſ]*|collecter|évitée?s?|effectuée?s?|saved|réalisée?s?|conclu[a-zà-öø-ſ]*|conclure|obtenir \d|créée?s?|add(?:ed|ing|s)?|ajout(?:er|ons|ée?s?)?|pre-?orders?|waitlist|waiting list|secure|receive|\d more(?! than)|sav(?:e|ed)|économis[a-zà-öø-ſ]+|attirer|attract|convaincre|convince|persuade|sell|sold|vendre|vendu[a-zà-öø-ſ]*|enrol[a-zà-öø-ſ]*|onboard[a-zà-öø-ſ]*|embarquer|publi(?:sh|shed|er|ées?|és?)|signent|rejoign[a-zà-öø-ſ]+|rejoindre|adhèrent|délibèrent|délibéré|votent|votée?s?|décident|renoncent|renouvel[a-zà-öø-ſ]+|achetée?s?|achètent|acceptent|acceptée?s?|trouvé|partie?s|embauchée?s?|habilitée?s?|recommandée?s?|quittent|join(?:ed|s)?|renew(?:ed|s)?|bought|hired|accepted)(?![a-zà-öø-ſ])/i;
const events =
  /(?<![a-zà-öø-ſ])(?:sign-?ups?|contracts?|contrats?|deals?|leads?|mqls?|sqls?|letters? of intent|lois?|testimonials?|témoignages?|case studies|mentions?|referrals?|candidatures?|applications?|pre-?orders?|précommandes?|recrutements?|signatures?|articles?|press|presse|newspapers?|journaux|médias|pledges?|dons|donations?|pilots?|pilotes?|logos?|cas d'usage|registrations?|inscriptions|partnerships?|partenariats?|purchase orders?|distributions?|opportunit(?:y|ies)|opportunités?|rendez-vous|meetings?|interviews?|prises de contact|demandes? de démo|demo requests?|retombées|citations?|reviews|avis)(?![a-zà-öø-ſ])/i;
const rate =
  /(?:\/|(?<![a-zà-öø-ſ])(?:per|par|each|chaque|an?) )\s?(?:month|mois|week|semaine|day|jour|user|utilisateur|year|an)|monthly|mensuel|weekly|hebdo|daily|quotidien|average|moyen|en moyenne/i;

/** "NPS above 40": a mark given, not a count. */
const score = /(?<![a-zà-öø-ſ])(?:e?nps|csat|scores?|ratings?|notes?|indice|index|apdex|sus)(?![a-zà-öø-ſ])[^\d,;]*$/i;

/** A milestone reached by people, without a measure to start from. */
const milestone =
  /(?<![a-zà-öø-ſ])(?:can|able to|capables? de|peut|peuvent|aren't|isn't|ships|no longer)(?![a-zà-öø-ſ])/i;

/** "From X % to Y %": the place of the starting value is kept. */
const fromPlace = /(?<![a-zà-öø-ſ])(?:from [$€]?[xyn]{1,2} ?%?|de [$€]?[xyn]{1,2} ?%? à)(?![a-zà-öø-ſ])/i;

/** "Readmissions within 30 days by 15%", « réclamations sous 10 jours de 15 % »: which ones, where a share says how far. */
const window =
  /(?<![a-zà-öø-ſ])(?:within|sous|dans les|en moins de|in under|in less than)(?: the| les)?(?: first| next| premiers| premières)? $/i;

/** The number that starts somewhere: the first, but for a time within which each case is counted. */
function startingFrom({ text, numbers: { quantities } }: Line): Quantity | undefined {
  const [first] = quantities;
  const shared = quantities.find((one) => one.kind === 'percent' || one.kind === 'ratio');
  return first?.kind === 'duration' && shared && window.test(text.slice(0, first.from)) ? shared : first;
}

/** An impact with a number to reach (or without) and nothing that says where it stands today. */
export function missingBaseline(line: Line): Span | undefined {
  if (line.startsAt || fromPlace.test(line.text)) return undefined;
  const quantity = startingFrom(line);
  const head = line.tokens[line.head];
  const onlyMoves = has(head, 'moving') && !has(head, 'reaching');
  if (!quantity) {
    if ((milestone.test(line.text) && !has(head, 'moving')) || oneAgreement(line)) return undefined;
    return head ? [head.from, head.to] : [0, line.text.length];
  }
  const span: Span = [quantity.from, quantity.to];
  const near = line.text.slice(Math.max(0, quantity.from - 60), quantity.to + 60);
  const scored = score.test(line.text.slice(0, quantity.from));
  const counts =
    !scored &&
    (quantity.kind === 'count' || quantity.kind === 'money') &&
    !/p(?:oin)?ts?$/i.test(line.text.slice(...span));
  // "At least one project reaches production": a first one, there or not.
  if (counts && /^(?:1|one|une?)$/i.test(line.text.slice(...span))) return undefined;
  if (counts && quantity.relative && !onlyMoves) return undefined;
  if (counts && !onlyMoves && starting.test(near) && (!rate.test(line.text) || /new |nouve/i.test(near)))
    return undefined;
  if (counts && !onlyMoves && events.test(near) && !rate.test(line.text)) return undefined;
  return span;
}
