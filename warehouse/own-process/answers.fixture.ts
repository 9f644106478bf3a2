import { Refusal } from '../../src/refusal.ts';
import { answerParent } from './answer.ts';

export type Asked = 'count' | 'refuse' | 'fail' | 'crash' | 'sleep' | 'fill';

/** A process that does what a file may make a reader do. */
answerParent(async ({ asked }: { asked: Asked }, sayPart) => {
  if (asked === 'count') for (let part = 1; part <= 3; part++) await sayPart(new Date(part));
  if (asked === 'refuse') throw new Refusal('file.empty', { line: 3 });
  if (asked === 'fail') throw new Error('nobody had thought of it');
  if (asked === 'crash') process.kill(process.pid, 'SIGSEGV');
  if (asked === 'sleep' || asked === 'crash') await new Promise((resolve) => setTimeout(resolve, 60_000));
  if (asked === 'fill') for (const held: string[][] = []; ; ) held.push(Array.from({ length: 100_000 }, String));
  return { env: Object.keys(process.env).sort() };
});
