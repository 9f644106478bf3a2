import { mean } from '../../src/statistics/mean.ts';

/** Annotations of one series: what each annotator marked, as 0-based first points of new stretches. */
export type Annotations = Record<string, number[]>;

const margin = 5;

/** Marks matched one to one within five points. */
function matched(truth: number[], said: Set<number>): number {
  const left = new Set(said);
  let count = 0;
  for (const mark of truth) {
    let nearest: number | undefined;
    for (const guess of left) {
      if (Math.abs(mark - guess) > margin) continue;
      if (nearest === undefined || Math.abs(mark - guess) < Math.abs(mark - nearest)) nearest = guess;
    }
    if (nearest === undefined) continue;
    left.delete(nearest);
    count++;
  }
  return count;
}

/** F1 of van den Burg & Williams (2020), §4.1: precision against all annotators together, recall averaged over them. */
export function changePointF1(annotations: Annotations, found: number[]): number {
  const said = new Set([0, ...found]);
  const sets = Object.values(annotations).map((marks) => [...new Set([0, ...marks])]);
  const all = [...new Set(sets.flat())];
  const precision = matched(all, said) / said.size;
  const recall = mean(sets.map((marks) => matched(marks, said) / marks.length));
  return (2 * precision * recall) / (precision + recall);
}

const stretches = (marks: number[], n: number): [number, number][] => {
  const edges = [0, ...[...new Set(marks)].sort((a, b) => a - b), n];
  const out: [number, number][] = [];
  for (let i = 0; i + 1 < edges.length; i++) if (edges[i + 1]! > edges[i]!) out.push([edges[i]!, edges[i + 1]!]);
  return out;
};

/** Covering metric of the same paper: how well stretches overlap, averaged over annotators. */
export function changePointCover(annotations: Annotations, found: number[], n: number): number {
  const said = stretches(found, n);
  return mean(
    Object.values(annotations).map((marks) => {
      let total = 0;
      for (const [a, b] of stretches(marks, n)) {
        let best = 0;
        for (const [c, d] of said) {
          best = Math.max(best, Math.max(0, Math.min(b, d) - Math.max(a, c)) / (Math.max(b, d) - Math.min(a, c)));
        }
        total += (b - a) * best;
      }
      return total / n;
    }),
  );
}
