/** Ways of saying where a measure starts, or that it moves between two values. Each pattern with its example. */
const n = String.raw`(?:[<>≥≤~+−-] ?)?[$€£]?\d[\d .,]*(?: ?(?:%|[$€£]|k€?|m€?|[a-zéû]{1,9}(?:[/.][a-zé0-9]+)*))?`;

const patterns: readonly RegExp[] = [
  // "from 20 to 30 %", "from weekly to daily", « de 48h à 12h »
  /(?<![a-zà-öø-ſ])from (?=(?:(?! to )[^,;]){0,40}(?:\d|daily|weekly|monthly|quarterly|yearly|none|zero|one |two ))(?:an? |about |around |~)?[^,;]{1,40}? (?:up |down )?to (?:an? |about )?\S/i,
  new RegExp(
    `(?<![a-zà-öø-ſ])d(?:e |['’])(?:environ )?${n}(?:(?! et )[^,;:]){0,30}? (?:à|vers) (?:plus de |moins de |environ )?${n}`,
    'i',
  ),
  // "20 % → 30 %", "20 -> 30", "weekly → daily"; « démo → client » is a path, not a movement
  /(?:\d[^→>⇒➔➡⟶,;]{0,20}|ly |_+ ?)(?:→|->|=>|⇒|➔|➡|⟶)|(?:→|->|=>|⇒|➔|➡|⟶) ?[<>≥≤~]?[$€£]?[\d_]/i,
  // "20% to 30%", "500 to 750 users"
  /\d[\d.,]* ?(?:%|[$€£]|k|m|[a-zà-öø-ſ]+)? to [$€£]?\d/i,
  // "vs 30 %", « contre 41 % », « au lieu de 4 500 », "instead of weekly", "compared to 40"
  /(?<![a-zà-öø-ſ])(?:vs\.?|versus|contre|au lieu de|instead of|compared (?:to|with)|par rapport à|against (?=an? |\d))(?: an?| the| la| le| les| un| une)? ?[^,;)]*(?:[\d_]|aujourd|today|actuel|current|last|dernier|précédent|previous|baseline|niveau)/i,
  // "(currently 45)", « actuellement 45 % », « (aujourd'hui : 41 %) », "baseline 30", "up from 20", "was 12"
  /(?<![a-zà-öø-ſ])(?:currently|current(?:ly)? (?:at|is|value|:)|today(?: at|:| is)|now(?: at|:)|baseline|up from|down from|starting (?:at|from|point)|was(?: at)?|actuellement|actuel(?:le)?s? ?:|aujourd'hui|à date|point de départ|référence ?:|valeur initiale|base ?:|en partant de|partir de|(?:était|étaient) (?:de|à))[^;]{0,25}?\d/i,
  /\d[^;,(]{0,12}(?:aujourd'hui|actuellement|actuels?|au départ|à ce jour|l'an (?:passé|dernier)|l'année (?:passée|dernière)|le mois dernier|le trimestre dernier|currently|today|at present|right now)/i,
  // "12% last year", but "90% of last year's donors" is none
  /\d[\d.,]* ?(?:%|k|m|[a-z]{1,9})? last (?:year|quarter|month|season)(?!['a-z])/i,
  // « on part de 12 », « on en a 8 700 », « (on est à 14) », "we are at 12"
  /(?<![a-zà-öø-ſ])(?:on (?:part d(?:e |')|en (?:a|est à) |est à )|nous (?:partons d(?:e |')|en avons |sommes à )|we(?:'re| are) (?:now |currently |only )?at |we start (?:at|from) )[^;,]{0,12}?\d/i,
  // « 3 000 agents chaque semaine (1 150 en juin) », "40% (31% in 2024)"
  /\((?<=\d[^(]*\()[^()\d]{0,12}\d[\d .,]*[^()\d]{0,25}(?<![a-zà-öø-ſ])(?:en|fin|début|au|in|at the end of) (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|january|february|march|april|may|june|july|august|september|october|november|december|20\d\d|[tqs][1-4]|_+)\)/i,
  // « 31 % en 2023, 40 % visés en 2025 »
  /\d[^,;]{0,25} (?:en|in) (?:20\d\d|_{4}) ?[,;/→-] ?[^,;]{0,12}\d[^,;]{0,25} (?:en|in) (?:20\d\d|_{4})/i,
  // "(from weekly)", "(from 500ms)"
  /\((?:up |down )?(?:from|de|d'|depuis|was|vs\.?) ?[^)]+\)/i,
  // "X passe de … à", « passe de quotidien à hebdomadaire »
  /(?<![a-zà-öø-ſ])(?:pass(?:e|ent|er|ant|age) d(?:e |'|u )|ramen[a-zà-öø-ſ]+ de \d|port[a-zà-öø-ſ]+ de \d).{1,40} à /i,
  // "(+10 points vs Q4)": where it stood can be had
  /[+−-] ?\d[\d.,]* ?(?:%|points?|pts?)? (?:vs|by comparison|par rapport|sur un an|yoy|qoq|mom)/i,
  // ", today 72%", « (auj. 72 %) », « (réf. 31 %) », « elles étaient 3 »
  /(?<![a-zà-öø-ſ])(?:today|now|as of now|auj\.?|r[eé]f(?:\.|(?= |:))|était|étaient|were)(?![a-zà-öø-ſ]) ?:? ?(?:de |à |at )?[<>≥≤~]?[$€£]?\d/i,
  // « à 80 % (2025 : 72 %) », "(Q4: 72%)", « (réalisé N-1 : 72 %) »: after what is aimed at, a period and its figure
  /(?<=\d[^(]*)\((?:(?:réalisée?|constatée?|mesurée?|résultat|actual|measured|result|en|in|fin|end of) )?(?:_+|n ?- ?1)(?: ?[:=] ?| )[<>≥≤~]?[$€£]?\d[^)]{0,20}\)/i,
];

/** The words that say where the measure starts, or undefined. The text is evened out. */
export function startingPointOf(text: string): readonly [number, number] | undefined {
  if (!/[\d_(→⇒➔➡⟶]|->|=>|ly(?![a-zà-öø-ſ])|instead|versus|vs|lieu|passe|contre/i.test(text)) return undefined;
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match) return [match.index, match.index + match[0].length];
  }
  return undefined;
}

const movementPatterns: readonly RegExp[] = [patterns[0]!, patterns[1]!, patterns[2]!, patterns[3]!, patterns[8]!];

/** A movement between two values, said by the line itself: "from A to B", "A → B", « passe de A à B ». */
export function movesBetween(text: string): boolean {
  if (!/\d|→|->|daily|weekly|monthly/.test(text)) return false;
  return movementPatterns.some((pattern) => pattern.test(text));
}
