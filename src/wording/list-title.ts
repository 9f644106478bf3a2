import { beginning } from './beginning.ts';
import { cleanLine } from './clean-line.ts';
import type { PastedLine } from './pasted-blocks.ts';
import type { Hint } from './table-lines.ts';

const longestTitle = 120;

/** What a title says its lines are. */
const sections: readonly [RegExp, Hint][] = [
  [/^(?:our |nos )?(?:objecti(?:f|ve)s?|goals?|ambitions?)\b/i, 'objective'],
  [/^(?:our |nos )?(?:key results?|krs?|résultats? clés?)\b/i, 'key-result'],
  [
    /^(?:our |nos )?(?:kpis?|indicateurs?|indicators?|métriques?|metrics?|tableau de bord|what we (?:track|follow|measure|watch)|ce qu(?:['’]on|e nous|e l['’]on) (?:suit|suivons|mesure|mesurons|regarde|regardons))\b/i,
    'kpi',
  ],
  [
    /^(?:our |nos )?(?:initiatives?|projets?|projects?|actions?|chantiers?|roadmap|feuille de route|what we (?:do|are doing|build)|ce qu(?:['’]on|e nous|e l['’]on) (?:fait|faisons|construit|construisons))\b/i,
    'initiative',
  ],
];

const allCapitals = (text: string) =>
  text.split(/\s+/).length <= 8 &&
  /\p{Lu}{3}/u.test(text) &&
  !/\p{Ll}/u.test(text) &&
  text.length > 5 &&
  !/\d/.test(text);

/** A line in capitals is a title where it stands apart, or over a list in small letters: "EBITDA / CA" among others is one of them. */
function standsOver(at: number, lines: readonly PastedLine[]): boolean {
  const [before, line, next] = [lines[at - 1], lines[at]!, lines[at + 1]];
  if (!next || allCapitals(cleanLine(beginning(next.text, longestTitle)).text)) return false;
  const bulleted = (one: PastedLine) => cleanLine(beginning(one.text, longestTitle)).bulleted;
  return !before || line.row - before.row > 1 || (bulleted(next) && !bulleted(line));
}

/** What a title says of the lines under it, where it does. */
export const hintOf = (title: string): Hint | undefined => sections.find(([pattern]) => pattern.test(title))?.[1];

/** The title that a line is: "# …", "…:", a few capitals. What follows stands under it. */
export function titleAt(at: number, lines: readonly PastedLine[]): string | undefined {
  const raw = lines[at]!.text;
  if (raw.length > longestTitle) return undefined;
  const title = cleanLine(raw.replace(/[:：]\s*$/, '')).text;
  const words = title.split(/\s+/).length;
  const isTitle =
    /^\s*#{1,6}\s/.test(raw) ||
    (/[:：]\s*$/.test(raw) && words <= 10) ||
    (words <= 9 && isNamedList(title)) ||
    (words <= 4 && hintOf(title) && !/\d/.test(title)) ||
    (allCapitals(title) && standsOver(at, lines));
  return isTitle ? title : undefined;
}

/** "OKR T1 2026 — Customer team": the title of the list. */
const isNamedList = (title: string) =>
  /^(?:okrs?|kpis?|plan|roadmap|feuille de route|revue|review|tableau de bord)(?!\p{L})/iu.test(title) &&
  /(?<!\d)20\d\d(?!\d)|(?<!\p{L})[qts][1-4](?!\p{L})/iu.test(title);
