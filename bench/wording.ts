import { existsSync, readFileSync } from 'node:fs';
import { type GoalType, readLine } from '../src/wording/read-line.ts';

/**
 * Scores of the line reader on labelled lines: per language, kind, flag and provenance.
 * node bench/wording.ts [FILE] [--errors LABEL] [--by source]
 */
type Labelled = {
  id: string;
  lang: 'en' | 'fr';
  type: GoalType;
  text: string;
  kind?: string;
  flags: string[];
  source_key: string;
  provenance: string;
};

const [file = new URL('../../shared/data/wording.jsonl', import.meta.url).pathname] = process.argv
  .slice(2)
  .filter((a, i, all) => !a.startsWith('--') && !all[i - 1]?.startsWith('--'));
const option = (name: string) =>
  process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined;
if (!existsSync(file)) {
  console.log(`nothing to score: ${file} is not there`);
  process.exit(0);
}
const lines = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((l) => JSON.parse(l) as Labelled);
// Warm, and counted in processor time: neighbours on the machine do not slow it.
for (let pass = 0; pass < 5; pass++) for (const line of lines) readLine(line);
const started = process.cpuUsage();
const said = lines.map((line) => readLine(line));
const { user, system } = process.cpuUsage(started);
const spent = (user + system) / 1000;

type Score = { tp: number; fp: number; fn: number };
const scores = new Map<string, Score>();
const right = new Map<string, [number, number]>();
const wrong = new Map<string, string[]>();
lines.forEach((line, i) => {
  const reading = said[i]!;
  const label = (name: string, truth: boolean, heard: boolean) => {
    if (truth !== heard)
      wrong.set(name, [...(wrong.get(name) ?? []), `${line.lang} ${truth ? 'missed' : 'wrongly said'}: ${line.text}`]);
    for (const key of [`${line.lang} ${line.type} ${name}`, `both ${line.type} ${name}`]) {
      const score = scores.get(key) ?? { tp: 0, fp: 0, fn: 0 };
      if (truth && heard) score.tp++;
      else if (heard) score.fp++;
      else if (truth) score.fn++;
      scores.set(key, score);
    }
  };
  if (line.type === 'kr') {
    const keys = [
      line.lang,
      `${line.lang} ${line.provenance}`,
      ...(option('--by') === 'source' ? [`${line.lang} ${line.source_key}`] : []),
    ];
    for (const key of keys) {
      const [ok, n] = right.get(key) ?? [0, 0];
      right.set(key, [ok + (reading.kind === line.kind ? 1 : 0), n + 1]);
    }
    if (reading.kind !== line.kind)
      wrong.set('kind', [...(wrong.get('kind') ?? []), `${line.lang} ${line.kind} → ${reading.kind}: ${line.text}`]);
    for (const kind of ['impact', 'output', 'activity', 'bau_kpi'])
      label(kind, line.kind === kind, reading.kind === kind);
  }
  const flags =
    line.type === 'kr'
      ? ['no_target', 'no_baseline', 'individual', 'pay', 'compound', 'vague', 'binary']
      : ['contains_metric', 'is_task', 'bau', 'individual', 'vague', 'too_long'];
  for (const flag of flags) label(flag, line.flags.includes(flag), (reading.flags as string[]).includes(flag));
});
for (const [key, [ok, n]] of [...right].sort()) console.log(`kind ${key}`.padEnd(34), (ok / n).toFixed(3), `n ${n}`);
for (const [key, { tp, fp, fn }] of [...scores].sort(([a], [b]) => a.localeCompare(b))) {
  const p = tp / (tp + fp || 1);
  const r = tp / (tp + fn || 1);
  console.log(
    key.padEnd(34),
    `P ${p.toFixed(2)}`,
    `R ${r.toFixed(2)}`,
    `F1 ${((2 * p * r) / (p + r || 1)).toFixed(2)}`,
    `positives ${tp + fn}`,
  );
}
console.log(`${(spent / lines.length).toFixed(3)} ms a line over ${lines.length} lines`);
const asked = option('--errors');
if (asked) for (const line of wrong.get(asked) ?? []) console.log(line);
