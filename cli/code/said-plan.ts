import { terminalCode as english } from '../../i18n/en/terminal-code.ts';
import { terminalCode as french } from '../../i18n/fr/terminal-code.ts';
import { wordDiff } from '../../src/kpi/word-diff.ts';
import { terminalLanguage } from '../words.ts';
import type { FolderPlan } from './plan-folder.ts';

type Line = FolderPlan['lines'][number];

export const planWords = terminalLanguage() === 'fr' ? french : english;

const signs = { created: '+', changed: '~', same: '=', behind: '!', problem: 'x' } as const;

/** One file of a plan as a terminal shows it: its state, then each difference, before and after. */
export function saidLine(line: Line): string {
  const out = [`${signs[line.state]} ${line.path}  ${line.key ?? ''}  ${planWords[line.state]}`.replace(/\s+$/, '')];
  if (line.adopted) out.push(`    ${planWords.adopted}`);
  if (line.waits) out.push(`    ${planWords.waits}`);
  if (line.state === 'behind') out.push(`    ${planWords.behindWhy}`);
  for (const { field, before, after } of line.fields) {
    const name = planWords.fields[field] ?? field;
    out.push(before === null ? `    ${name}: ${after}` : `    ${name}: ${before} → ${after}`);
  }
  if (line.definition) out.push(...saidDefinition(line.definition));
  for (const { line: at, field, sentence } of line.problems)
    out.push(`    ${line.path}:${at}: ${field === '' ? '' : `${field}: `}${sentence}`);
  return `${out.join('\n')}\n`;
}

/** The sentence before, the sentence after, and what changed marked in the second: [-gone-] {+come+}. */
function saidDefinition({ before, after }: NonNullable<Line['definition']>): string[] {
  if (before === null) return [`    ${planWords.definition}: ${after}`];
  const changes = wordDiff(before, after)
    .map(({ kind, text }) => {
      if (kind === 'same') return text;
      const [, lead = '', word = '', tail = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
      if (word === '') return text;
      return kind === 'left' ? `${lead}[-${word}-]${tail}` : `${lead}{+${word}+}${tail}`;
    })
    .join('');
  return [
    `    ${planWords.definition}`,
    `      ${planWords.before}: ${before}`,
    `      ${planWords.after}: ${after}`,
    `      ${changes}`,
  ];
}

export function saidSummary({ lines, gone }: FolderPlan): string {
  const count = (...states: Line['state'][]) => lines.filter(({ state }) => states.includes(state)).length;
  return [
    ...gone.map(({ name, key, path }) => `- ${planWords.gone(name, key, path)}\n`),
    `\n${planWords.summary(count('created'), count('changed'), count('same', 'behind'), count('problem'), gone.length)}\n`,
  ].join('');
}
