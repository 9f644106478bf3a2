import type { Kind } from '../kind-rules/rule.ts';
import type { Line, Span } from '../line.ts';

/** Words on which two people would not agree what to measure. */
const vagueWords =
  /(?<!\p{L})(?:better|best|mieux|meilleure?s?|effective(?:ly|ness)?|efficien(?:t|tly|cy)|efficac(?:e|es|ité|ement)|effectifs?|effective|robust(?:e|es|ness|esse)?|quality|qualité|significant(?:ly)?|significative?(?:ment)?s?|world[- ]class|optimi[sz]e\p{L}*|optimis\p{L}+|dynami\p{L}+|excellen(?:t|te|ce|ts|tes)|cohesi\p{L}+|cohésion|support they need|manageable|rich|great|faster|fast|smooth(?:ly|er)?|seamless\p{L}*|communications?|autonomie|raisonnement|pertinent(?:e|s|es)?|adapté(?:e|s|es)?|agil(?:e|ity|ité)|innovant?(?:e|s|es)?|innovati\p{L}+|strong(?:er)?|mature|maturity|maturité|engaging|salient|improved|enhanced?|modern(?:e|es)?|proactive(?:ly)?|strategic\p{L}*|stratégique\p{L}*|synerg\p{L}+|alignment|alignement|culture|mindset|visibility|visibilité|awareness|performant?(?:e|s|es)?|harmonieu\p{L}+|fluide|fluidifi\p{L}+|renforc\p{L}+|obstacles?|leadership|polished|delight\p{L}*|user[- ]friendly|intuiti(?:ve|f|ve|fs|ves)|simple\p{L}*|on time|as soon as possible|dès que possible|overall|continuous(?:ly)?|mesurable|sereinement|revamp|iterating|rely|relies|accompagner|proche|attractif|attractive|attractivité)(?!\p{L})/iu;

/** Words that say what a thing is about ("a communication plan", « responsable qualité ») as often as they praise it. */
const subjects =
  /^(?:quality|qualité|communications?|leadership|awareness|adapté\p{L}*|optimis\p{L}+|optimiz\p{L}+|pertinent\p{L}*|continuous\p{L}*|improved|mesurable|alignment|alignement|culture|visibility|visibilité|strategic\p{L}*|stratégique\p{L}*|modern\p{L}*|proche|simple\p{L}*|performant\p{L}*)$/iu;

/** In what is made or held, only words of praise are vague; in a change, what is to change must be clear as well. */
export function vagueOf(line: Line, kind: Kind): Span | undefined {
  if (line.numbers.quantities.length > 0) return undefined;
  const match = vagueWords.exec(line.text);
  if (match && kind !== 'impact' && kind !== 'activity' && subjects.test(match[0])) return undefined;
  return match ? [match.index, match.index + match[0].length] : undefined;
}
