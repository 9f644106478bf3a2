import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { changePoints } from '../../src/statistics/change-points.ts';
import { mean } from '../../src/statistics/mean.ts';
import { type Annotations, changePointCover, changePointF1 } from './tcpd-measures.ts';

const folder = new URL('../../../shared/data/change-points/', import.meta.url);
const present = existsSync(folder);
if (!present) console.log('change points: skipped, ../shared/data/change-points is absent');

type Series = { name: string; n_dim: number; series: { raw: (number | null)[] }[] };
const read = (file: string) => JSON.parse(readFileSync(new URL(file, folder), 'utf8'));

it.skipIf(!present)(
  'changes are found about as people mark them: F1 ≥ .69 and cover ≥ .63 on the Turing data set',
  () => {
    const annotations = read('annotations.json') as Record<string, Annotations>;
    const rows: { name: string; points: number; changes: number; shape: string; f1: number; cover: number }[] = [];
    for (const file of readdirSync(folder)) {
      if (file === 'annotations.json') continue;
      const { name, n_dim, series } = read(file) as Series;
      const marks = annotations[name];
      if (n_dim !== 1 || !marks) continue;
      let last = 0;
      const values = series[0]!.raw.map((value) => {
        if (value !== null) last = value;
        return last;
      });
      const { at, shape } = changePoints(values);
      const f1 = changePointF1(marks, at);
      rows.push({
        name,
        points: values.length,
        changes: at.length,
        shape,
        f1,
        cover: changePointCover(marks, at, values.length),
      });
    }
    const f1 = mean(rows.map((row) => row.f1));
    const cover = mean(rows.map((row) => row.cover));
    console.table(rows.map((row) => ({ ...row, f1: row.f1.toFixed(2), cover: row.cover.toFixed(2) })));
    console.log(
      `${rows.length} series: F1 ${f1.toFixed(3)} (sketch .693, published binseg .744), cover ${cover.toFixed(3)} (.632, .706)`,
    );
    expect(f1).toBeGreaterThan(0.69);
    expect(cover).toBeGreaterThan(0.63);
  },
);
