import { Refusal } from '../src/refusal.ts';
import { planFolder } from './code/plan-folder.ts';
import { planWords, saidLine, saidSummary } from './code/said-plan.ts';
import { saying } from './place.ts';

/**
 * `gouverne apply FOLDER`: what `plan` says, done. With a problem in any file nothing is; a file is applied whole or not at
 * all; applied again, it changes nothing. A changed definition is proposed: people agree, this never does.
 */
export async function run(argv: string[]): Promise<number> {
  let exit = 0;
  const said = await saying('apply', async () => {
    const plan = await planFolder('apply', argv);
    const { ask, repository, language, files, lines } = plan;
    const problems = lines.filter(({ state }) => state === 'problem');
    if (problems.length > 0) {
      for (const line of problems) process.stdout.write(saidLine(line));
      process.stderr.write(`${planWords.nothingApplied}\n`);
      exit = 1;
      return;
    }
    if (lines.length === 0) process.stdout.write(`${planWords.noFile(argv[0] ?? '')}\n`);
    for (const line of lines) {
      const done = (await ask('POST', '/code/kpis', { repository, language, file: files.get(line.path) }).catch(
        (error: unknown) => {
          // Whatever stops here is said of the file it stopped at.
          throw error instanceof Refusal ? new Refusal(error.code, { file: line.path, ...error.params }) : error;
        },
      )) as { proposed: { number: number; asked: number } | null };
      process.stdout.write(saidLine(line));
      if (done.proposed) process.stdout.write(`    ${planWords.proposed(done.proposed.number, done.proposed.asked)}\n`);
    }
    for (const key of plan.release) {
      await ask('DELETE', `/code/kpis/${encodeURIComponent(key)}`);
      process.stdout.write(`- ${planWords.released(key)}\n`);
    }
    process.stdout.write(saidSummary({ ...plan, gone: plan.gone.filter(({ key }) => !plan.release.includes(key)) }));
  });
  return said === 0 ? exit : said;
}
