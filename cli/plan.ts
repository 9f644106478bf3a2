import { planFolder } from './code/plan-folder.ts';
import { planWords, saidLine, saidSummary } from './code/said-plan.ts';
import { saying } from './place.ts';

/** What a folder would change is there: `gouverne plan` ends with this, so that a pipeline tells it from "nothing to do". */
const SOMETHING_TO_APPLY = 3;

/**
 * `gouverne plan FOLDER`: what a folder of definitions would change on a running server; nothing is written. Exit 0 when
 * it says what is there, 3 when `apply` would change something, 1 when a file has a problem, 2 on usage.
 */
export async function run(argv: string[]): Promise<number> {
  let exit = 0;
  const said = await saying('plan', async () => {
    const plan = await planFolder('plan', argv);
    if (plan.lines.length === 0) process.stdout.write(`${planWords.noFile(argv[0] ?? '')}\n`);
    for (const line of plan.lines) process.stdout.write(saidLine(line));
    process.stdout.write(saidSummary(plan));
    const states = new Set(plan.lines.map(({ state, adopted }) => (state === 'same' && adopted ? 'changed' : state)));
    if (states.has('problem')) exit = 1;
    else if (states.has('created') || states.has('changed')) exit = SOMETHING_TO_APPLY;
  });
  return said === 0 ? exit : said;
}
