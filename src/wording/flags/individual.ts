import { alsoPlaces, courtesy, firstNames } from '../ideas/first-names.ts';
import { has, type Line, type Span, spanOf, type Token } from '../line.ts';
import { ideaOf } from '../measured.ts';

const each = /^(?:each|every|per|chaque|chacune?|par)$/;
/** "My Account", « mon espace santé », « ma cantine »: what a product calls itself, and what nobody owns. */
const nobodys = {
  en: '(?! (?:[A-Z]|(?:account|profile|space|wallet|town|city|village|school|library|canteen|neighbou?rhood|street|district|hospital|university|college|company|country|region|planet|community|club|service|station|bus|train)(?![a-z])))',
  fr: '(?! (?:espace|comptes?|profil|dossiers? en ligne|démarches|carnet|cantine|école|collège|lycée|université|fac|ville|village|quartier|commune|mairie|bibliothèque|médiathèque|hôpital|entreprise|boîte|région|pays|planète|rue|immeuble|résidence|équipe|service|pôle|bus|tram|train|ligne|gare|club|association)(?![a-zà-öø-ſ]))',
};
const possessive = {
  en: new RegExp(
    `(?<![A-Za-zÀ-ÖØ-öø-ſ/])(?:My${nobodys.en}(?! team| squad| department)|my${nobodys.en.replace('[A-Z]|', '')}(?! team| squad| department)|[Mm]yself|[Ii] will|[Ii]'ll|(?:[Hh]er|[Hh]is) own)(?![A-Za-zÀ-ÖØ-öø-ſ])`,
  ),
  // A capital further on than the beginning is a product's: « le site Mes rendez-vous ».
  fr: new RegExp(
    `(?<![A-Za-zÀ-ÖØ-öø-ſ])(?:(?:(?<=^\\W*)M(?:a|on|es)(?! [A-ZÀ-ÖØ-Þ])|m(?:a|on|es))${nobodys.fr}|[Jj]'|[Jj]e|moi-même|par personne de l'équipe)(?![A-Za-zÀ-ÖØ-öø-ſ])`,
  ),
};
const quotas =
  /(?<![a-zà-öø-ſ])(?:individually|to each (?!other)[a-z]+ (?:at least |a minimum of )?\d+|individual (?:quota|target|goal|objective|performance|sales|result|bonus|development|kpi)s?|personal (?:goal|target|objective|quota|best|development|sales)|(?:objectif|performance|quota|prime|part|résultat|cible|chiffre)s? individuel(?:le)?s?|individuellement|objectifs? personnels?|quotas? personnels?|vente personnelle|(?:(?:top|best)[- ](?:\w+ )?(?:performers?|reps?|sellers?|salespe\w+)|(?:meilleur|meilleure)s? (?:vendeu\w+|commercia\w+|agent\w*|conseill\w+|élément\w*))(?<!(?:turnover|attrition|retention|rétention|départs?|fidélis).*)|all (?:sales ?people|reps|engineers|developers|agents|consultants) (?:must|should|will|to|close|reach|hit|make|complete|meet)|(?:of|des|de nos|des) ?(?:our )?(?:salespeople|sales reps|reps|commerciaux|vendeurs) (?:reach|hit|meet|achieve|exceed|atteignent|dépassent|réalisent|font)|promotion (?:of|de|to) (?![a-zà-öø-ÿœ]+ (?:produit|product))|(?:obtain|get|earn|obtenir) (?:a|my|une|ma) (?:promotion|raise|augmentation))(?![a-zà-öø-ſ])/i;
/** "@ines", not a place or a firm in capitals (@ATEP), nor an account that is followed. */
const handle = /(?:^|[\s([])@(?=\w*[a-z])[A-Za-z][A-Za-z0-9_-]+(?![A-Za-z0-9_/-])(?!.*(?:follower|subscriber|abonné))/;
const bracketed =
  /^\s*\[(?!x\]|stretch|carry|new|\d|kr|o\d|p\d|todo|done|wip|draft)[a-zà-öø-ſ][a-zà-öø-ſ\d_.-]{2,19}\]/i;
const notNames =
  /^(?:La|Le|Les|Un|Une|Zéro|Aucune?|Moins|Plus|The|All|And|New|Our|Team|Each|Every|No|Zero|Des|Nos|Mon|Notre|Two|Three|Four|Five|Ten|In|On|At|By|Q\d|T\d|KR)$/;
/** Third person singular of effort and making: "Tariq closes 12 deals", « Maëlys anime 6 ateliers ». */
const actsAlone =
  /^(?:owns|drives|documents|prepares|organises|organizes|valide|prépare|organise|crée|met|closes|calls|interviews|conducts|delivers|signs|books|writes|attends|completes|finishes|resolves|sells|hires|trains|coaches|becomes|obtains|presents|leads|earns|learns|masters|visits|negotiates|mentors|meets|hosts|réalise|livre|anime|ferme|obtient|conduit|signe|traite|clôture|atteint|dépasse|écrit|rédige|vend|facture|passe|termine|finalise|répond|résout|mène|apporte|génère|publie|forme|augmente|réduit|améliore|devient|maîtrise|présente|prend|suit|appelle|rencontre|décroche|recrute|effectue|développe|gère|lance|reste|réussit)$/;

/** "(Fraser)" at the end of a line, "(lead: Fraser)", "Owner: Ada": the one it is given to. */
const owner =
  /\((?:(?:owners?|resp(?:onsable)?\.?|lead|driver|DRI|PO|with|avec|pilote|porteur):? )?([A-ZÀ-ÖØ-Þ][a-zà-öø-ſạ-ỹ]{2,13}(?: [A-ZÀ-ÖØ-Þ][a-zà-öø-ſạ-ỹ]{1,14})?)\)\.?$|(?:[Oo]wner|[Dd]river|DRI|[Rr]esp(?:onsable|\.)|[Pp]orteu(?:r|se)|[Pp]ilote|[Bb]uddy) ?: ?([A-ZÀ-ÖØ-Þ][a-zà-öø-ſạ-ỹ]{2,13}(?: [A-ZÀ-ÖØ-Þ][a-zà-öø-ſạ-ỹ]{1,14})?)(?=$|[)\].,;]| [-–—:] )/;
/** « M. Lefèvre », "Mrs Jones". */
const titled = new RegExp(`(?<![A-Za-zÀ-ÖØ-öø-ſ])${courtesy} [A-ZÀ-ÖØ-Þ][a-zà-öø-ÿœ]{2,}`);
/** "Intercom data in the lake Derek/Lena": two people it is given to. */
const pair = /(?<![A-Za-zÀ-ÖØ-öø-ſ/])([A-ZÀ-ÖØ-Þ][a-zà-öø-ÿœ]+)\/([A-ZÀ-ÖØ-Þ][a-zà-öø-ÿœ]+)(?![A-Za-zÀ-ÖØ-öø-ſ/])/;
/** Words that stand in such brackets and are nobody: a tool, a place, a month, a part of the organisation. */
const nobody =
  /^(?:Microsoft|Oracle|Amazon|Adobe|Atlassian|Direction|Siège|Pôle|Parc|Réseau|Comité|Conseil|Achats|Logistique|Qualité|Juridique|Finances|Informatique|Coolify|Crossbeam|Base|Travis|Slack|Notion|Jira|Terraform|Metabase|Zendesk|Intercom|Lighthouse|Snyk|Datadog|Sentry|Salesforce|Hubspot|Google|Trustpilot|Capterra|Okta|Stripe|Figma|Zapier|Grafana|Prometheus|Android|Windows|Linux|Mac|Chrome|Firefox|Europe|France|Paris|Lyon|London|Berlin|Q\d|T\d|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|January|February|March|April|June|July|August|September|October|November|December|Janvier|Février|Mars|Avril|Mai|Juin|Juillet|Août|Septembre|Octobre|Novembre|Décembre|New|All|Beta|Alpha|Done|Draft|Optional|Stretch|Marketing|Sales|Product|Board|Committee|Council|Chair|Editor|Editors|Staff|Volunteers|Everyone|Community|Both|Design|Engineering|Support|Finance|Legal|Ops|People|Data|Tech|Growth|Produit|Ventes|Client|Clients|Technique|Pro|Free|Lite|Premium|Enterprise|Basic|Standard|Plus|Park|Medium|Twitter|LinkedIn|YouTube|Instagram|Facebook|Wikipedia|Wikidata|GitHub|GitLab)(?: |$)| (?:Departments?|Dept|Teams?|Squad|Group|Guild|Office|Committee|Unit|Division|Service|Équipe|Systems?|Plan|Mode|Tier|Phase|Stage|Programme?|Park)$|ops$/;

const month = /^(?:jan|feb|mar|april|avril|mai|may|june|juin|august|août|mars|augustin)$/;

/** « Salle Simone Weil », « accueil Jean Moulin », "St. Thomas": named after someone. */
const namedAfter =
  /^(?:accueils?|agence|aéroport|antenne|association|atelier|avenue|bâtiment|bibliothèque|boulevard|boutique|campus|cathédrale|centre|chapelle|château|cinéma|cité|clinique|collectif|collège|complexe|conservatoire|crèche|dépôt|dispositif|domaine|école|église|ehpad|entrepôt|espace|fondation|foyer|gare|groupe scolaire|gymnase|hôpital|hôtel|institut|internat|jardin|label|logiciel|lycée|magasin|maison|maternelle|médiathèque|musée|opération|outil|parc|pavillon|piscine|place|pôle|pont|prix|programme?|projet|quartier|quai|région|résidence|rue|sainte?|salle|site|stade|station|théâtre|tour|unité|université|usine|villa|ville|san|santa|st|mount|lake|fort|port|camp|hotel|store|shop|ward|branch|plant|site|depot|campus|school|hospital|clinic|road|street|hall)s?$/;
/** "Victoria store", "Martin Place", "Jordan market". */
const placeAfter =
  /^(?:test|score|method|river|street|road|avenue|lane|square|place|court|park|gardens?|award|prize|curve|index|landing|school|academy|institute|house|hall|tower|building|foundation|fellow|fellowship|society|memorial|library|museum|theatre|theater|university|college|church|chapel|cathedral|hospital|clinic|ward|wing|cent(?:er|re)|store|shop|branch|office|warehouse|depot|plant|factory|mill|farm|estate|site|hub|lab|campus|hotel|station|airport|port|harbou?r|terminal|stadium|arena|bridge|bay|beach|coast|island|valley|hills?|town|city|village|county|district|state|province|region|area|market|dc)s?$/;
const isCapital = ({ text }: Line, token: Token | undefined): boolean =>
  token !== undefined && /^[A-ZÀ-ÖØ-Þ]/.test(text.slice(token.from, token.to));

/** The name of a place, of a product, of something called after someone. */
function isCalledAfter(line: Line, at: number): boolean {
  const { tokens, text } = line;
  const together = (left: number) =>
    text.slice(tokens[left]!.to, tokens[left + 1]?.from) === ' ' ||
    (/^(?:st|mt|ste)$/.test(tokens[left]!.text) && text.slice(tokens[left]!.to, tokens[left + 1]?.from) === '. ');
  // « lycée Victor Hugo »: back over the name to what bears it.
  let from = at;
  while (
    from > 0 &&
    together(from - 1) &&
    isCapital(line, tokens[from - 1]) &&
    !namedAfter.test(tokens[from - 1]!.text)
  )
    from--;
  const before = from > 0 && together(from - 1) ? tokens[from - 1]! : undefined;
  if (namedAfter.test(before?.text ?? '')) return true;
  if (/(?:city|ville) (?:of|de) $/i.test(text.slice(0, tokens[from]!.from))) return true;
  // « test de Sean Ellis », « score d'Apgar ».
  if (
    /(?:test|méthode|score|échelle|indice|modèle|loi|courbe|matrice) (?:de |d'|d’)$/i.test(
      text.slice(0, tokens[from]!.from),
    )
  )
    return true;
  // "In Charlotte", « en Virginie »; "80 % use Alan".
  const owned = /'s$/.test(tokens[at]!.text);
  if (!owned && /^(?:in|across|near|around|throughout|inside|en)$/.test(before?.text ?? '')) return true;
  if (has(before, 'using', 'present', 'base')) return true;
  for (let next = at + 1; next <= at + 2 && next < tokens.length && together(next - 1); next++) {
    if (placeAfter.test(tokens[next]!.text)) return true;
    if (!isCapital(line, tokens[next])) return false;
  }
  return false;
}

/** Something is done by it or given to it: it opens with a verb or a colon, follows "by", stands in the owner's place. */
function someone({ tokens, text, head }: Line, at: number): boolean {
  const token = tokens[at]!;
  const next = tokens[at + 1];
  const before = text.slice(0, token.from);
  const after = text.slice(token.to);
  if (/(?<![a-zà-öø-ſ])(?:by|with|avec|par) $/i.test(before)) return true;
  // "… – Florence", "… (Florence)".
  if (/(?:[-–—] |[(,] ?)$/.test(before) && /^\s*(?:[).]|$)/.test(after) && !/\([^)]*,[^)]*$/.test(before)) return true;
  if (at > head && at > 0) return false;
  return (
    /^ ?[:–—]| - /.test(after.slice(0, 3)) ||
    (next !== undefined &&
      (/^(?:to|will|va|doit|must|and|et|\d.*)$/.test(next.text) ||
        actsAlone.test(next.text) ||
        (next.senses.some((s) => s.form === 'present') && ideaOf(next) === undefined)))
  );
}

/** "Two visits per rep", « un entretien par salarié »: a figure told in words. */
const figureInWords = /^(?:an?|one|two|three|four|five|six|une?|deux|trois|quatre|cinq|six)$/;

const atLeastOne = /(?:at least|a minimum of|au moins|au minimum|un minimum d[e’']) ?(?:an?|one|une?) /i;

/** Roles that elsewhere may be the public's: "faculty", « les vacataires ». */
const alsoStaff = /^(?:faculty|teachers?|lecturers?|enseignante?s?|vacataires?)$/;
/** "Will engage in a minimum of three … annually", « suivront au moins une … par an ». */
const duty = {
  en: /(?<![a-z])(?:will|shall|must|to) (?:each )?[a-z]+(?: [a-z]+){0,2} (?:a minimum of|at least|no fewer than|no less than) (?:\d|an?|one|two|three|four|five|six|ten).*(?<![a-z])(?:annually|yearly|monthly|weekly|(?:each|every|per|a) (?:year|month|week|quarter|term|semester))(?![a-z])/i,
  fr: /(?:[a-zà-ÿ]{3,}ront|doivent [a-zà-ÿ]+)(?: [a-zà-ÿ]+){0,3} (?:à )?(?:au moins|au minimum|un minimum d[e’']) ?(?:\d|une?|deux|trois|quatre|cinq|six|dix).*(?:par|chaque) (?:an|année|mois|semaine|trimestre|semestre)(?![a-zà-ÿ])|(?:[a-zà-ÿ]{3,}ront|doivent [a-zà-ÿ]+) chaque (?:année|mois|semaine|trimestre) (?:à )?(?:au moins|au minimum|un minimum d[e’']) ?(?:\d|une?|deux|trois|quatre|cinq|six|dix)/i,
};

/** A figure that those who work here owe, each of them, so many times. */
function owed({ text, tokens, head, lang }: Line): Span | undefined {
  const at = tokens.findIndex((token, i) => i <= head + 2 && (has(token, 'staff') || alsoStaff.test(token.text)));
  const match = at < 0 ? null : duty[lang].exec(text);
  return match && match.index > tokens[at]!.to - 1 && match.index - tokens[at]!.to < 24
    ? [tokens[at]!.from, tokens[at]!.to]
    : undefined;
}

/** "60 dials/day/SDR". */
const byHead =
  /\d[\d.,]* ?[a-zà-öø-ſ-]+(?: [a-zà-öø-ſ-]+)?(?: ?\/ ?(?:day|week|month|jour|semaine|mois))? ?\/ ?(?:sdrs?|bdrs?|aes?|csms?|reps?|agents?|engineers?|devs?|persons?|sellers?|head|commercial|vendeur|vendeuse|conseiller|conseillère|développeur|salarié|personne)(?![a-zà-öø-ſ/])/i;

/** Those of a group inside: "every club member", « chaque membre du pôle ». */
const ofAGroup = {
  en: /(?<![a-z])(?:each|every)(?: [a-z]+){0,2} (?:team|club|staff|squad|board|dept|department|committee|crew) members?(?![a-z])/i,
  fr: /(?<![a-zà-öø-ſ])chaque membre (?:de l'équipe|du pôle|du comité|du bureau|du service|du conseil|de la direction|du comex|du codir)(?![a-zà-öø-ſ])/i,
};

/** "Train each team member", "with every team member"; not "with each team member having acquired two skills". */
function doneForThem(before: string, after: string): boolean {
  if (/^ (?:having|completing|attending|taking|ayant) /i.test(after)) return false;
  return /(?:(?:^|[^a-zà-ÿ])(?:with|to|from|by|for|in|of|among|avec|auprès de|à|de|chez|pour)|^\W*(?:train|coach|support|equip|meet|interview|onboard|survey|accompagner|former|équiper|rencontrer|écouter|soutenir)) $/i.test(
    before,
  );
}

/** In English, a noun after a role, with nothing between. */
function described({ tokens, text }: Line, at: number): boolean {
  const after = tokens[at + 1];
  return (
    after !== undefined &&
    /^ $/.test(text.slice(tokens[at]!.to, after.from)) &&
    !after.senses.some((s) => s.form === 'past') &&
    /^[a-z]{4,}s?$/.test(after.text) &&
    !/^(?:week|month|day|year|sprint|quarter|from|with|each|over|under|above|below|within|this|that|when|while|than|into|during|across)s?$/.test(
      after.text,
    )
  );
}

/** "Account managers visit three showrooms each", "no support agent exceeds 8 open tickets", « aucun agent ne dépasse… ». */
function ofEach({ text, tokens, head, numbers }: Line): Span | undefined {
  const roleAt = tokens.findIndex((token, i) => i >= head && i <= head + 2 && has(token, 'staff'));
  if (roleAt < 0) return undefined;
  const role = tokens[roleAt]!;
  const none = /^(?:no|aucune?)$/.test(tokens[head]?.text ?? '');
  if (none && numbers.quantities.some((quantity) => quantity.from > role.to)) return [tokens[head]!.from, role.to];
  const last = tokens.findIndex((token, i) => {
    if (i <= roleAt) return false;
    if (/^chacune?s?$/.test(token.text)) return !/^(?:pour|de|à|chez|par)$/.test(tokens[i - 1]?.text ?? '');
    if (token.text !== 'each') return false;
    const next = tokens[i + 1];
    // "Each week", "on each report", "each other": it is not of them.
    return (
      !next ||
      /[,;.)]/.test(text.slice(token.to, next.from)) ||
      /^(?:per|a|an|by|in|this|before|until)$/.test(next.text) ||
      (next.senses.some(({ form }) => form === 'base') && ideaOf(next) === undefined)
    );
  });
  return last < 0 ? undefined : spanOf(tokens[last]!);
}

/** The line names a person, or sets a figure for each person. */
export function individualOf(line: Line): Span | undefined {
  const { text, tokens, lang } = line;
  // « Satisfaction ("je donne mon avis") »: what is quoted is said by someone else.
  const own = text.replace(/["“«][^"”»]*["”»]|(?<=^|\s)'[^']+'(?=$|[\s.,;)])/g, (quoted, at: number) =>
    at > 3 || quoted.length < text.length - 3 ? ' '.repeat(quoted.length) : quoted,
  );
  for (const pattern of [quotas, possessive[lang], handle, bracketed, titled]) {
    const match = pattern.exec(own);
    if (match) return [match.index, match.index + match[0].length];
  }
  const given = owner.exec(text);
  const named = given?.[1] ?? given?.[2];
  if (given && named && !nobody.test(named)) {
    const from = given.index + given[0].indexOf(named);
    // "(Terraform)", "(Sales)": a word that says something is no name.
    const known = tokens.some((t) => t.from >= from && t.to <= from + named.length && t.senses.length > 0);
    if (!known) return [from, from + named.length];
  }
  const head = byHead.exec(own);
  if (head && !line.moves) return [head.index, head.index + head[0].length];
  const member = ofAGroup[lang].exec(own);
  // "A one-to-one with every team member", « un retour à chaque membre du pôle »: it is done for them.
  if (member && !doneForThem(own.slice(0, member.index), own.slice(member.index + member[0].length)))
    return [member.index, member.index + member[0].length];
  const eachOf = ofEach(line) ?? owed(line);
  if (eachOf) return eachOf;
  const two = pair.exec(own);
  if (two?.slice(1).some((name) => firstNames.has(name.toLowerCase()))) return [two.index, two.index + two[0].length];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    // "A one-to-one with every team member": they are met, no figure is set for each.
    const met =
      /^(?:each|every|chaque)$/.test(token.text) &&
      (/^(?:with|to|from|by|in|among|avec|auprès|à|de|chez)$/.test(tokens[i - 1]?.text ?? '') ||
        // « Un rituel entre l'équipe et chaque product owner ».
        /(?:^|[^a-zà-ÿ])(?:between|entre) .*(?:and|et) $/i.test(text.slice(0, token.from)));
    // "A dashboard for each manager": made for them, nothing is set for each.
    const served = /^(?:for|pour)$/.test(tokens[i - 1]?.text ?? '') && line.numbers.quantities.length === 0;
    if (each.test(token.text) && !met && !served && !(i - 1 === line.head && has(tokens[i - 1], 'effort', 'base'))) {
      for (let j = i + 1; j < Math.min(i + 4, tokens.length); j++) {
        const next = tokens[j]!;
        if (/[,;:.]/.test(text.slice(token.to, next.from))) break;
        // "Each page's primary head query": of the page.
        if (/['’]s$/.test(next.text)) break;
        // "Revenue per rep to 500": a measure by head; "12 calls per rep": a figure for each.
        const figure =
          line.numbers.quantities.some((q) => q.from < token.from) ||
          figureInWords.test(tokens[line.head]?.text ?? '') ||
          atLeastOne.test(text.slice(0, token.from));
        const measured = line.moves || !figure;
        if (/^(?:per|par)$/.test(token.text) && measured) break;
        // « Opérations automatisées par agents »: by them, not for each of them.
        if (token.text === 'par' && /[a-zà-öø-ÿœ]s$/.test(next.text) && has(next, 'staff')) break;
        if (token.text === 'par' && /^(?:une?|les?|la|l'|des|nos|notre|son|sa|ses|leurs?)$/.test(next.text)) break;
        // "As per PM priorities": the role only says whose priorities.
        if (token.text === 'per' && lang === 'en' && described(line, j)) break;
        if (
          has(next, 'staff') &&
          !(
            token.text === 'par' &&
            /(?:gain|gagn|économis)/i.test(text) &&
            /(?:temps|heures?|minutes?|jours?|\d ?(?:h|min|j))(?![a-zà-öø-ſ])/i.test(text)
          )
        ) {
          // « par agent » of a customer's staff is rare; "per user" never matches: users are not staff.
          return [token.from, next.to];
        }
        if (has(next, 'people') || has(next, 'own') || has(next, 'doing')) break;
      }
    }
    const written = text.slice(token.from, token.to);
    if (!/^[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿœ]+(?:-[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿœ]+)?(?:'s)?$/.test(written) || notNames.test(written))
      continue;
    const name = token.text.replace(/'s$/, '');
    const next = tokens[i + 1];
    const nextWritten = next ? text.slice(next.from, next.to) : '';
    // "By May", "April 2026": a month, unless someone of that name does something.
    const dated = month.test(name) && !(i === line.head && next?.senses.some((s) => s.form === 'present'));
    // "Sean Ellis test", "Noah's Landing": called after someone.
    const eponym = isCalledAfter(line, i) || (/'s$/.test(token.text) && /^[A-Z]/.test(nextWritten));
    const somebody = !alsoPlaces.test(name) || someone(line, i);
    if (firstNames.has(name) && !dated && !eponym && somebody) {
      // A name before a capitalised word that is no surname ("Jordan Foundation") still names someone often enough; a lone name in a list of tools does not.
      const alone = !next || !/^(?:API|SDK|App|Code|Desktop|Foundation|Bank|Group)$/.test(nextWritten);
      if (alone) return spanOf(token);
    }
    const opens = i === line.head || (i === 0 && line.head <= 1);
    if (
      opens &&
      token.senses.length === 0 &&
      next &&
      actsAlone.test(next.text.split(' ')[0]!) &&
      // "Helpdesk calls about VPN", "Park visits": a noun after another.
      (!/^(?:calls|visits|books|leads|interviews|hires|presents|closes|signs|trains)$/.test(next.text) ||
        /^(?:\d.*|the|an?|all|our|each|every|two|three|four|five|six|ten|twelve)$/.test(tokens[i + 2]?.text ?? '')) &&
      !nobody.test(written) &&
      (lang === 'en' || !/^(?:passe|reste)$/.test(next.text)) &&
      !/(?:Team|ing|tion|ment|ité|ty|ance)$/.test(written)
    )
      return [token.from, next.to];
    const third = tokens[i + 2];
    if (
      opens &&
      next &&
      /^(?:and|et)$/.test(next.text) &&
      third &&
      /^[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿœ]+$/.test(text.slice(third.from, third.to)) &&
      third.senses.length === 0 &&
      token.senses.length === 0 &&
      tokens[i + 3] &&
      /^(?:run|close|call|deliver|livrent|réalisent|animent|signent|ferment|conduct|ship)$/.test(tokens[i + 3]!.text)
    )
      return [token.from, third.to];
  }
  return undefined;
}
