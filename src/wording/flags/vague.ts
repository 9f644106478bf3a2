import type { Kind } from '../kind-rules/rule.ts';
import type { Line, Span } from '../line.ts';

/** Words on which two people would not agree what to measure. */
const vagueWords =
  /(?<![a-zà-öø-ſ])(?:expérience (?:utilisateur|client)|user experience|customer experience|collaboration|image de marque|brand image|better|best|mieux|meilleure?s?|effective(?:ly|ness)?|efficien(?:t|tly|cy)|efficac(?:e|es|ité|ement)|effectifs?|effective|robust(?:e|es|ness|esse)?|quality|qualité|significant(?:ly)?|significative?(?:ment)?s?|world[- ]class|optimi[sz]e[a-zà-öø-ſ]*|optimis[a-zà-öø-ſ]+|dynami[a-zà-öø-ſ]+|excellen(?:t|te|ce|ts|tes)|cohesi[a-zà-öø-ſ]+|cohésion|support they need|manageable|rich|great|faster|fast|smooth(?:ly|er)?|seamless[a-zà-öø-ſ]*|communications?|autonomie|raisonnement|pertinent(?:e|s|es)?|adapté(?:e|s|es)?|agil(?:e|ity|ité)|innovant?(?:e|s|es)?|innovati[a-zà-öø-ſ]+|strong(?:er)?|mature|maturity|maturité|engaging|salient|improved|enhanced?|modern(?:e|es)?|proactive(?:ly)?|strategic[a-zà-öø-ſ]*|stratégique[a-zà-öø-ſ]*|synerg[a-zà-öø-ſ]+|alignment|alignement|culture|mindset|visibility|visibilité|awareness|performant?(?:e|s|es)?|harmonieu[a-zà-öø-ſ]+|fluide|fluidifi[a-zà-öø-ſ]+|renforc[a-zà-öø-ſ]+|obstacles?|leadership|polished|delight[a-zà-öø-ſ]*|user[- ]friendly|intuiti(?:ve|f|ve|fs|ves)|simple[a-zà-öø-ſ]*|as soon as possible|dès que possible|overall|continuous(?:ly)?|mesurable|sereinement|revamp|iterating|rely|relies|accompagner|proche|attractif|attractive|attractivité)(?![a-zà-öø-ſ])/i;

/** Words that say what a thing is about ("a communication plan", « responsable qualité ») as often as they praise it. */
const subjects =
  /^(?:collaboration|quality|qualité|communications?|leadership|awareness|adapté[a-zà-öø-ſ]*|optimis[a-zà-öø-ſ]+|optimiz[a-zà-öø-ſ]+|pertinent[a-zà-öø-ſ]*|continuous[a-zà-öø-ſ]*|improved|mesurable|alignment|alignement|culture|visibility|visibilité|strategic[a-zà-öø-ſ]*|stratégique[a-zà-öø-ſ]*|modern[a-zà-öø-ſ]*|proche|simple[a-zà-öø-ſ]*|performant[a-zà-öø-ſ]*)$/i;

/** In what is made or held, only words of praise are vague; in a change, what is to change must be clear as well. */
export function vagueOf(line: Line, kind: Kind): Span | undefined {
  if (line.numbers.quantities.length > 0) return undefined;
  const match = vagueWords.exec(line.text);
  if (match && kind !== 'impact' && kind !== 'activity' && subjects.test(match[0])) return undefined;
  return match ? [match.index, match.index + match[0].length] : undefined;
}
