/** Numbers of a line that say how much, apart from dates, versions, ranks and names that merely contain digits. */
export type Quantity = {
  readonly from: number;
  readonly to: number;
  readonly kind: 'percent' | 'money' | 'duration' | 'ratio' | 'multiple' | 'count' | 'rank';
  /** "+15", "by 20 %", « de 20 % » after a movement: says how far, not where. */
  readonly relative: boolean;
  /** <, >, ≥, under, at least, minimum…: a threshold. */
  readonly threshold: boolean;
};

const months =
  'jan(?:uary|vier|v)?|f[eé]b(?:ruary)?|f[eé]vr(?:ier)?|mar(?:ch|s)|a[pv]r(?:il)?|ma[iy]|june?|juin|juil(?:let)?|july?|aug(?:ust)?|ao[uû]t|sep(?:t(?:ember|embre)?)?|oct(?:ober|obre)?|nov(?:ember|embre)?|d[eé]c(?:ember|embre)?';

/** Digits that are not quantities. Each with the trap it avoids. */
const notQuantities: readonly RegExp[] = [
  // Quarters, halves, fiscal years, years: "by Q3 2026", « T2 », « S1 2025 ».
  /(?<![a-zà-öø-ſ\d])(?:q[1-4]|t[1-4]|h[12]|s[12]|fy ?'?\d{2,4})(?:[ -]?(?:fy)?(?:20)?\d\d)?(?![a-zà-öø-ſ\d])|(?<![a-zà-öø-ſ\d.,€$])(?:19|20)\d\d(?:[-/](?:(?:19|20)?\d\d))?(?! ?(?:[€$%]|[a-zà-öø-ſ]{4,}s(?![a-zà-öø-ſ])))(?![\d.,]\d|[a-zà-öø-ſ\d])/gi,
  // Dates and times of year.
  new RegExp(
    `(?<![a-zà-öø-ſ\\d])(?:\\d{1,2}(?:st|nd|rd|th|er)? (?:of )?(?:${months})|(?:${months})\\.? \\d{1,2}(?:st|nd|rd|th)?)(?![a-zà-öø-ſ\\d])(?:,? (?:19|20)\\d\\d)?`,
    'gi',
  ),
  /(?<!\d)\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}(?!\d)|(?<!\d)\d{1,2}\/\d{1,2}(?= |$)(?=.*(?:avant|before|by|d'ici))/gi,
  // Time allowed: "in 3 months", « en 3 mois », « dans les 6 prochains mois », « à 6 mois », "over the next 2 quarters".
  // But « de 9 à 7 mois » is a movement.
  /(?<![a-zà-öø-ſ])(?:within|in|over|during|for|by|after|every|en|dans|sur|sous|pendant|à(?<!d(?:e |')\d[\d .,]*(?:[a-zà-öø-ſ]{1,9} )?à)|d'ici|avant|tous|toutes|each|per|au bout de|at)(?: the| les| la| le| un| une)?(?: next| first| last| prochaine?s| premiers| premières| derniers| dernières| coming)? (?:\d+|one|two|three|six|deux|trois|quatre|six|douze)(?: next| prochaine?s| premiers| premières| derniers| dernières)? ?(?:months?|mois|weeks?|semaines?|years?|ans?|années?|quarters?|trimestres?|sprints?)(?![a-zà-öø-ſ])/gi,
  // "2. ", "3) ", "1.2 ": the number of the line.
  /^\s*(?:[-*•–—▪◦‣>+]\s+)?\(?\d{1,2}(?:\.\d{1,2})*[.)](?=\s+\S)/g,
  // Durations used as adjectives: "30-day retention", "90 day plan", « plan à 3 ans ».
  /(?<![a-zà-öø-ſ\d.,])\d+[- ](?:day|week|month|year|minute|hour|step|page|point|star)(?=\s(?!(?:for|of|in|to|on|at|per|by|or|and|after|before|from|with|within|than|each|every|until|when|if|while|across|during|since|as)(?![a-z]))[a-zà-öø-ſ])/gi,
  // "Blockers for 1.0": a version.
  /(?<=(?:for|to|of|ship|release|pour|vers|version) )\d\.0(?=$|[ .,;)])/gi,
  // "Batch 4", « lot 2 », « cohorte 3 »: a singular name and its number.
  /(?<=(?<![a-zà-öø-ſ])(?:week|day|phase|step|sprint|semaine|étape|palier|round|batch|cohort|wave|group|class|lot|vague|promotion|cohorte|groupe|zone|axe|chantier|brique|chapter|chapitre|sprint|milestone|jalon|priority|priorité|stage|series|série|scope|tranche|volet) )\d{1,2}(?![\d%.,]\d|[%\d])/gi,
  // "Store 27", "year 4 pupils", « ligne 12 », « presse 2 »: one of them by its number; "12 per store", « chaque agence 12 » are counts.
  /(?<=(?<!(?<![a-zà-öø-ſ])(?:per|by|each|every|an?|one|par|chaque|une?) )(?<![a-zà-öø-ſ])(?:year|grade|store|shop|site|line|ward|unit|building|floor|room|district|region|station|plant|machine|press|warehouse|depot|terminal|gate|platform|bay|sector|area|route|section|module|figure|table|strategy|ligne|presse|atelier|machine|magasin|agence|bâtiment|salle|étage|quai|entrepôt|dépôt|classe|secteur|îlot|cuve|four|robot|cellule|porte|station|terminal|région|module|bloc|poste|halle|hangar|local|parcelle|tranchée|tronçon) )\d{1,3}(?![\d%.,+/]*\d|[%+/]| ?(?:%|[$€£]|to |à |sur \d|out of)|(?<!(?:year|grade|unit|classe) \d{1,2}) [a-zà-öø-ſ]{3,}s(?![a-zà-öø-ſ]))/gi,
  // "Upgrade to Postgres 12", "Fortune 500": a name and its number.
  /(?<=(?:to|on|with|for|of|vers|à|de|sur|sous) [A-ZÀ-ÖØ-Þ][a-zà-öø-ÿœ]{2,} )\d{1,2}(?=$|[.,;)])|(?<=Fortune )\d+/g,
  // Names with digits: versions, standards, priorities, percentiles, day marks, keys of goals, pages of models.
  /(?<![a-zà-öø-ſ\d])(?:v ?\d[\d.]*|version \d[\d.]*|phase \d|[eé]tape \d|step \d|tier[- ]?\d|level \d|niveau \d|lot \d|article \d+|annexe \d+|p\d{1,2}(?:\/p\d)?|sev[- ]?\d|j ?\+ ?\d+|d\d{1,3}|w\d{1,2}|m\+\d+|kr ?\d[\d.]*|o\d(?:\.\d)?|okr ?\d|iso[ -]?\d+|soc ?2|rgaa ?\d?(?:\.\d)?|wcag ?\d(?:\.\d)?|2fa|360°?|24\/7|7j?\/7|24h\/24|b2[bc]2?[bc]?|g2|web3|r&d|s3|k8s|i18n|a11y|h24|ipv[46]|co2|oauth ?2|\d{1,2}(?:st|nd|rd|th)(?: percentile)?|\d+(?:er|ère|e|ème)|#\d+|n[°o] ?\d+|\d+\.\d+\.\d+|top[ -]\d+(?:[ .,]\d{3})*|1:1s?|1-1s?|3d|2d|4g|5g|a4|windows 1[01]|go-?1\.\d+|python 3|es6|html5|php ?\d)(?![a-zà-öø-ſ\d])/gi,
];

const numberWords =
  '[x×] ?\\d+|zero|zéro|aucune?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|fifty|hundred|thousand|deux|trois|quatre|cinq|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente|cinquante|cent|mille|a dozen|dozen|une? dizaine|une? douzaine|une? vingtaine|une? centaine|half|la moitié|moitié|un tiers|deux tiers|un quart|a third|a quarter|two thirds|three quarters|an? order of magnitude|un ordre de grandeur|twice|doubled?|doubler|double|doublement|tripled?|tripler|halved?|quadruple';

const number = String.raw`\d+(?:[ .,]\d{3})*(?:[.,]\d+)?`;
const quantityPattern = new RegExp(
  String.raw`(?<![a-zà-öø-ſ\d#_/.-])(?:(?<sign>[<>≥≤=~≈±]=?|[+-](?=\s?[$€£\d])|−|–(?=\d)) ?)?(?<cur>[$€£] ?)?(?:(?<num>${number})(?<plus>\+)?|(?<word>${numberWords})(?![a-zà-öø-ſ]|-[a-z]))(?:(?<unit> (?:business|working|calendar) (?:days?|hours?|weeks?)| ?(?:%|‰|percent|pour ?cents?|pct|pp|points? de pourcentage|pts?|points?|k ?€|m ?€|k ?\$|m ?\$|md ?€|€|\$|£|euros?|dollars?|eur|usd|k€|m€|ms|sec(?:onde|ond)?s?|s|mins?|minutes?|h|hours?|heures?|jours?|days?|j|d|weeks?|semaines?|months?|mois|years?|ans?|x|k\+?|m\+?|bn|millions?|milliards?|thousand|mille|mds?)(?![a-zà-öø-ſ]))|(?<ratio> ?(?:\/|sur|out of) ?\d+(?![\d/])))*`,
  'gi',
);

/** A place left for a number: "X %", "$N", « [XX] », « à définir », "TBD". */
const placeholderPattern =
  /(?<![a-zà-öø-ſ\d])(?:[xyn]{1,3} ?(?:%|€|\$|k€)|[$€][xyn]{1,3}|[<>≥≤=] ?[xyn]|\[?xx+\]?|\?\?+|__+|tbd|tbc|tba|n\/a|to be (?:defined|determined|confirmed)|à (?:définir|déterminer|préciser|fixer|confirmer)|en cours de définition|non défini|\[[^\]]*(?:chiffre|number|nombre|cible|target)[^\]]*\])(?![a-zà-öø-ſ\d])|\b(?:from|de) X (?:to|à) Y\b/gi;
const placeholderUpper =
  /(?<![A-Za-zÀ-ÖØ-öø-ſ\d'’.])[XYNxyn] (?=[a-zà-öø-ÿœ]{3,})|(?<=[A-Za-zÀ-ÖØ-öø-ſ] )(?<!(?:[Pp]roduits?|[Pp]roducts?|[Ff]eatures?|[Pp]rojects?|[Pp]rojets?|[Tt]eams?|[Éé]quipes?|[Mm]odules?|[Ss]ervices?|[Ss]ites?) )X(?=$|[.,;)])/g;

const thresholdBefore =
  /(?:less than|more than|fewer than|under|over|above|below|at least|at most|no more than|up to|minimum|maximum|max|min|moins de|plus de|sous|au moins|au plus|au-dessus de|en dessous de|supérieure? à|inférieure? à|jusqu'à|dépasser|exceed|within|en moins de|≥|≤|>|<) ?(?:les |the |d'|a |un )?$/i;
const relativeBefore =
  /(?:(?<![a-zà-öø-ſ])(?:by|another|additional|further|supplémentaires?) ?(?:at least |au moins )?|[+])$/i;

const definiteBefore =
  /(?<![a-zà-öø-ſ])(?:(?:of|across|in|with|for|from|to) (?:the|our|its|their|these|those)|des|de nos|de ses|dans les|sur les|avec les|pour les|aux|(?:à|dans|sur|avec|pour) nos) (?:top |first |premi[a-zà-öø-ſ]+ )?$/i;
/** "If a relevant one comes up": a pronoun. */
const pronounBefore = /(?<![a-zà-öø-ſ])(?:(?:no|this|that|any|each|which|the|another|every)|an? [a-zà-öø-ſ]+) $/i;

export type Numbers = {
  readonly quantities: readonly Quantity[];
  readonly placeholders: readonly (readonly [number, number])[];
  /** "of the 3 pilots", « des 12 agences »: of which things one speaks, not how many are wanted. */
  readonly described: boolean;
};

/** The text with what is not a quantity blanked out, character for character. */
export function mask(text: string): string {
  let masked = text;
  // Without a digit nothing but "in three months" needs hiding.
  if (!/\d/.test(text) && !/(?:month|mois|week|semaine|year|ans?|quarter|trimestre|sprint)/i.test(text)) return text;
  for (const pattern of notQuantities) masked = masked.replace(pattern, (found) => '_'.repeat(found.length));
  return masked;
}

function kindOf(groups: Record<string, string | undefined>, matched: string): Quantity['kind'] {
  if (/[%‰]|percent|pour ?cent|pct|\bpp\b/i.test(matched)) return 'percent';
  if (/half|moitié|tiers|third|quart/i.test(groups.word ?? '')) return 'percent';
  if (groups.cur || /[€$£]|euros?|dollars?|eur$|usd/i.test(matched)) return 'money';
  if (groups.ratio) return 'ratio';
  if (/\d ?x$|^[x×] ?\d|doubl|tripl|quadr|twice|halve/i.test(matched)) return 'multiple';
  if (
    /\d ?(?:ms|sec[a-zà-öø-ſ]*|s|mins?|minutes?|h|hours?|heures?|jours?|days?|j|d|weeks?|semaines?|months?|mois|years?|ans?)$/i.test(
      matched,
    )
  )
    return 'duration';
  return /(?:business|working|calendar) (?:days?|hours?|weeks?)$/i.test(matched) ? 'duration' : 'count';
}

/** The quantities and the placeholders of an evened-out text. */
export function numbersOf(text: string, masked = mask(text)): Numbers {
  const placeholders = [...text.matchAll(placeholderPattern), ...text.matchAll(placeholderUpper)].map(
    (match) => [match.index, match.index + match[0].length] as const,
  );
  if (!/\d|[A-Za-zÀ-ÖØ-öø-ſ]{3}/.test(text)) return { quantities: [], placeholders, described: false };
  const quantities: Quantity[] = [];
  let described = false;
  for (const match of masked.matchAll(quantityPattern)) {
    const groups = match.groups ?? {};
    const matched = match[0].trimEnd();
    const before = masked.slice(Math.max(0, match.index - 24), match.index);
    if (groups.word && /^(?:one|a dozen|six|ten)$/i.test(groups.word) && pronounBefore.test(before)) continue;
    if (/^\d+$/.test(matched) && definiteBefore.test(before)) {
      described = true;
      continue;
    }
    quantities.push({
      from: match.index,
      to: match.index + matched.length,
      kind: kindOf(groups, matched),
      relative:
        groups.sign === '+' ||
        groups.sign === '-' ||
        groups.sign === '−' ||
        relativeBefore.test(before) ||
        /^ (?:de |en )?(?:gains?|gained|saved|gagnée?s?|moins|plus|fewer|faster|économisée?s?)(?![a-zà-öø-ſ])/i.test(
          masked.slice(match.index + matched.length),
        ),
      threshold: /[<>≥≤]/.test(groups.sign ?? '') || groups.plus === '+' || thresholdBefore.test(before),
    });
  }
  return { quantities, placeholders, described };
}
