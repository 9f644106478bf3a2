import { isOwnWord, type Language } from './lexicon.ts';
import { wordsOf } from './words.ts';

/** Small words that only one of the two languages has. */
const french = new Set(
  `le la les l' un une des du de d' au aux et ou en à par pour avec sur dans chez que qui dont sans sous plus moins est sont ont notre nos leur leurs ce cette ces chaque afin ne pas d'ici son sa ses vers entre nous vous
  nombre taux délai délais temps équipe équipes utilisateurs utilisateur mise moyenne moyen réduire augmenter améliorer atteindre passe passer lancer créer hausse baisse réduction objectif résultat clé semaine mois jours trimestre année suivi chiffre mesure`.split(
    /\s+/,
  ),
);
const english = new Set(
  `the a an of to and or in by for with on at from that which is are has have our their this these each every than into all we be it its as will can not least more less per about up new who what where when how has been they them us any only out over under within
  number rate increase reduce improve reach launch create team teams users customers time week month days quarter year goal key result average achieve get deliver build keep maintain ensure`.split(
    /\s+/,
  ),
);

/** The language of a line; `otherwise` when nothing tells ("NPS > 50"). */
export const languageOf = (text: string, otherwise: Language = 'en'): Language =>
  bySmallWords(text) ?? byKnownWords(text, otherwise, 1);

/** The language of a line written in a page: a word that both languages may use does not outweigh the page's. */
export const languageWritten = (text: string, page: Language): Language =>
  bySmallWords(text) ?? byKnownWords(text, page, 2);

function bySmallWords(text: string): Language | undefined {
  let balance = 0;
  for (const { text: word } of wordsOf(text)) {
    if (french.has(word)) balance++;
    if (english.has(word)) balance--;
    if (/[éèêàâçùûôîïœ]/.test(word)) balance++;
  }
  return balance === 0 ? undefined : balance > 0 ? 'fr' : 'en';
}

/** "Interview 20 riders": no small word tells, the others do, where so many more are of the other language. */
function byKnownWords(text: string, otherwise: Language, more: number): Language {
  const words = wordsOf(text);
  const known = (lang: Language) => words.filter((_, at) => isOwnWord(lang, words, at)).length;
  const balance = known('fr') - known('en');
  if (otherwise === 'en') return balance >= more ? 'fr' : 'en';
  return -balance >= more ? 'en' : 'fr';
}
