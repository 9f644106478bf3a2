/**
 * Does what the Dockerfile says, stage by stage, in clean folders of this machine, then starts what its last stage starts
 * and asks it whether it is well: for machines without a Docker engine. `node test/run-dockerfile.ts`
 */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DockerfileParser, type Instruction } from 'dockerfile-ast';
import { freePort } from './start-postgres.ts';

const repository = join(dirname(fileURLToPath(import.meta.url)), '..');
const ignored = new Set(readFileSync(join(repository, '.dockerignore'), 'utf8').split('\n').filter(Boolean));

interface Stage {
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
  workdir: string;
  command: string[];
}

function run(): Promise<void> {
  const stages = new Map<string, Stage>();
  let stage: Stage | undefined;
  const root = mkdtempSync(join(tmpdir(), 'gouverne-image-'));
  const end = () => rmSync(root, { recursive: true, force: true });
  try {
    for (const instruction of DockerfileParser.parse(
      readFileSync(join(repository, 'Dockerfile'), 'utf8'),
    ).getInstructions()) {
      const words = wordsOf(instruction);
      if (instruction.getKeyword() === 'FROM') {
        const name = words.at(-2)?.toLowerCase() === 'as' ? String(words.at(-1)) : `stage-${stages.size}`;
        stage = { folder: join(root, name), env: {}, workdir: '', command: [] };
        mkdirSync(stage.folder);
        stages.set(name, stage);
      } else if (stage) obey(instruction, words, stage, stages);
    }
    if (!stage) throw new Error('the Dockerfile has no stage');
    return answers(stage).finally(end);
  } catch (error) {
    end();
    throw error;
  }
}

const wordsOf = (instruction: Instruction) => instruction.getArguments().map((argument) => argument.getValue());

function obey(instruction: Instruction, words: string[], stage: Stage, stages: ReadonlyMap<string, Stage>): void {
  const keyword = instruction.getKeyword();
  const rest = instruction.getRawArgumentsContent() ?? '';
  if (keyword === 'WORKDIR') {
    stage.workdir = join(stage.folder, String(words[0]));
    mkdirSync(stage.workdir, { recursive: true });
  } else if (keyword === 'ENV')
    for (const word of words) stage.env[word.split('=')[0] ?? ''] = word.split('=')[1] ?? '';
  else if (keyword === 'COPY') copy(instruction.getTextContent().split(/\s+/).slice(1), stage, stages);
  else if (keyword === 'RUN') shell(rest, stage);
  else if (keyword === 'CMD') stage.command = JSON.parse(rest) as string[];
}

function copy(parts: string[], stage: Stage, stages: ReadonlyMap<string, Stage>): void {
  const from = /^--from=(.+)$/.exec(parts[0] ?? '')?.[1];
  const [sources, target] = [parts.slice(from ? 1 : 0, -1), join(stage.workdir, String(parts.at(-1)))];
  for (const source of sources) {
    const path = from ? join(String(stages.get(from)?.folder), source) : join(repository, source);
    if (!existsSync(path)) throw new Error(`COPY ${source}: not there`);
    const whole = sources.length === 1 && parts.at(-1) !== './';
    cpSync(path, whole ? target : join(target, source), {
      recursive: true,
      filter: (file) => from !== undefined || !ignored.has(file.slice(repository.length + 1).split('/')[0] ?? ''),
    });
  }
}

/** The one folder outside the image's own is `/data`, and its owner is the image's business. */
function shell(command: string, stage: Stage): void {
  if (command.startsWith('mkdir -p /data')) return void mkdirSync(join(stage.folder, 'data'), { mode: 0o700 });
  process.stdout.write(`RUN ${command}\n`);
  const { status } = spawnSync('sh', ['-c', command], {
    cwd: stage.workdir,
    env: { ...process.env, ...stage.env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error(`RUN ${command}: ended with ${status}`);
}

async function answers(stage: Stage): Promise<void> {
  const port = await freePort();
  const env = {
    ...process.env,
    ...stage.env,
    HOST: '127.0.0.1',
    PORT: String(port),
    GOUVERNE_DATA: join(stage.folder, 'data'),
    GOUVERNE_DRAIN_SECONDS: '0',
    DATABASE_URL: '',
  };
  // The binary that the packages carry stands for the image's.
  const [, ...args] = stage.command;
  const server = spawn(join(stage.workdir, 'node_modules', '.bin', 'node'), args, {
    cwd: stage.workdir,
    env,
    stdio: 'inherit',
  });
  try {
    const check = () =>
      spawnSync(join(stage.workdir, 'node_modules', '.bin', 'node'), ['cli/healthy.mjs'], { cwd: stage.workdir, env })
        .status;
    let well = false;
    for (let wait = 0; wait < 60 && !well; wait++) {
      await new Promise((resolve) => setTimeout(resolve, 250));
      well = check() === 0;
    }
    const page = await fetch(`http://127.0.0.1:${port}/`).then((answer) => answer.text());
    if (!well || !page.includes('<script')) throw new Error('what the image starts does not answer with the page');
    process.stdout.write('the steps of the Dockerfile were run, and what they make answers: 1 passed, 0 failed\n');
  } finally {
    server.kill('SIGKILL');
  }
}

await run();
