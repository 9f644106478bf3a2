import { has, type Line, type Span, type Token } from './line.ts';
import { ideaOf } from './measured.ts';

/** Words that say nothing by themselves: quoted alone, the remark is about nobody knows what. */
const saysNothing = new Set(
  `the a an of to for in on at by with from and or is are be been all every each no not none any some our my their its we i it this that these more most less least new first as per up down
  above below under over within than between number numbers nb nbr no. rate share percentage percent amount level have has get will can must should who which when where if only also other same next both
  le la les l' un une des du de d' et ou à au aux en dans sur par pour avec sans sous chez notre nos mon ma mes votre vos leur leurs son sa ses ce cette ces chaque tout toute tous toutes aucun aucune plus moins très
  être avoir est sont a ont nombre taux part pourcentage niveau nouveau nouveaux nouvel nouvelle nouvelles premier première premiers premières autre autres même mêmes entre vers dès lors afin que qui dont où ne pas n' s' se y
  supérieur supérieure inférieur inférieure égal
  whether semester semesters semestre semestres year years quarter quarters month months week weeks day days hour hours minute minutes
  an ans année années trimestre trimestres mois semaine semaines jour jours heure heures`.split(/\s+/),
);
const grammar =
  /^(?:the|an?|of|to|for|in|on|at|by|with|from|and|or|our|my|their|its|all|every|each|more|less|fewer|better|higher|lower|new|le|la|les|l'|une?|des|du|de|d'|et|ou|à|au|aux|en|nos|notre|mon|ma|mes|leurs?|ses|tous|toutes|plus|moins|meilleure?s?|davantage|que|qu')$/;
/** What ends the name of a measure. */
const ends =
  /^(?:to|for|in|on|at|by|with|from|and|or|that|which|who|is|are|be|will|within|above|below|under|over|than|across|during|through|via|when|where|so|as|least|most|max|maximum|min|minimum|every|each|per|à|au|aux|et|ou|en|dans|sur|par|pour|avec|sans|sous|chez|est|sont|sera|qui|que|dont|vers|entre|d'ici|avant|après|lors|afin|supérieure?|inférieure?|reste|toujours|chaque)$/;
const links = /^(?:of|the|our|all|de|d'|des|du|la|le|les|l'|nos)$/;
const longest = 5;

const isNumber = ({ text }: Token): boolean => /^[\d%$€£#]/.test(text);

/** The name that begins there, past its article: up to a figure, a mark or what is said of it. */
function phraseFrom({ tokens, text }: Line, start: number): Span | undefined {
  let at = start;
  while (at < tokens.length && (grammar.test(tokens[at]!.text) || isNumber(tokens[at]!))) at++;
  const first = tokens[at];
  if (!first) return undefined;
  let last = first;
  let counted = 1;
  for (let next = at + 1; next < tokens.length && counted < longest; next++) {
    const token = tokens[next]!;
    const gap = text.slice(tokens[next - 1]!.to, token.from);
    if (!/^ ?$/.test(gap) || isNumber(token) || ends.test(token.text)) break;
    if (links.test(token.text)) continue;
    last = token;
    counted++;
  }
  return [first.from, last.to];
}

const isVerb = (token: Token | undefined): boolean =>
  token?.senses.some(({ form }) => form === 'base' || form === 'act') ?? false;

/** A word of doing and nothing else, whatever its form: "reduced", « réduire », "significantly". */
const onlyMoves = (token: Token | undefined): boolean =>
  token !== undefined &&
  ideaOf(token) === undefined &&
  (token.senses.some(({ form }) => form !== 'noun' && form !== 'state') || /[a-z]ly$/.test(token.text));

/** "Return rate", « taux de retour », "number of reports": a carrier with what it carries. */
function carried(line: Line, at: number): Span {
  const { tokens, text, lang, head } = line;
  const token = tokens[at]!;
  let from = at;
  if (lang === 'en')
    while (
      from > 0 &&
      from > at - 2 &&
      !(from - 1 === head && isVerb(tokens[head])) &&
      text.slice(tokens[from - 1]!.to, tokens[from]!.from) === ' ' &&
      !isNumber(tokens[from - 1]!) &&
      !grammar.test(tokens[from - 1]!.text) &&
      !ends.test(tokens[from - 1]!.text)
    )
      from--;
  const begins = tokens[from]!.from;
  const next = tokens[at + 1];
  const goesOn = next && /^(?:of|de|d'|des|du)$/.test(next.text) ? phraseFrom(line, at + 1) : undefined;
  return [begins, goesOn?.[1] ?? token.to];
}

/** What the line measures or bears on, in its words: never its verb alone, never a word of grammar. */
export function measureIn(line: Line): Span | undefined {
  const { tokens, head } = line;
  const metric = tokens.findIndex(
    (token, at) =>
      (has(token, 'outcome') || has(token, 'health') || has(token, 'carrier')) && !(at === head && isVerb(token)),
  );
  if (metric >= 0) return carried(line, metric);
  let from = head;
  while (from < tokens.length - 1 && (isVerb(tokens[from]) || onlyMoves(tokens[from]))) from++;
  return phraseFrom(line, from);
}

const tokensIn = ({ tokens }: Line, [from, to]: Span) => tokens.filter((token) => token.from >= from && token.to <= to);

/** Whether quoted words tell what is meant. */
function tells(line: Line, span: Span): boolean {
  const within = tokensIn(line, span);
  if (within.every((token) => saysNothing.has(token.text) || isNumber(token) || !/\p{L}{2}/u.test(token.text)))
    return false;
  // A word that only weighed, known for nothing: « Londres ».
  const [only] = within;
  return within.length > 1 || only === line.tokens[line.head] || (only?.senses.length ?? 0) > 0;
}

/** What the team does: the verb that opens the line, or what is said to be done further on. */
function doneIn(line: Line): Span | undefined {
  const head = line.tokens[line.head];
  const done = isVerb(head)
    ? head
    : line.tokens.find((token) => has(token, 'making', 'past', 'state') && ideaOf(token) === undefined);
  return done && !saysNothing.has(done.text) ? [done.from, done.to] : undefined;
}

/** The words to show for a remark: those that led there where they say something, else the verb of what is made or done, or the measure. */
export function tellingWords(line: Line, span: Span, about: 'work' | 'measure'): Span {
  if (tells(line, span)) return span;
  const found = (about === 'work' ? doneIn(line) : undefined) ?? phraseFrom(line, line.head) ?? measureIn(line);
  return found && tokensIn(line, found).some((token) => !saysNothing.has(token.text)) ? found : [0, line.text.length];
}

/** The measure a question is asked of, where the words found are a verb or say nothing. */
export function measureAsked(line: Line, span: Span): Span {
  const within = tokensIn(line, span);
  if (within.some(isNumber)) return span;
  const named = tells(line, span) && !within.every(onlyMoves) && !carrierAlone(within);
  return named ? span : (measureIn(line) ?? span);
}

const carrierAlone = (within: readonly Token[]): boolean => within.length === 1 && has(within[0], 'carrier');
