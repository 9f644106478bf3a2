// What a word mistyped costs: `node bench/search.ts [things] [words]`, SQLite, or PostgreSQL where BENCH_POSTGRES_URL names
// an empty database. Invented words of few syllables, so that more of them begin alike than those of a language.
// Printed with the machine, never a timed test.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nearest } from '../src/search/slips.ts';
import { HEAD, stemsOf } from '../src/search/terms.ts';
import { seededRandom } from '../src/statistics/seeded-random.ts';
import { entriesWith, termsAround } from '../store/search-index.ts';
import { openStore, type Store } from '../store/store.ts';
import { machine } from './installation.ts';
import { median } from './on-screen.ts';

const THINGS = Number(process.argv[2] ?? 10_000);
const WORDS = Number(process.argv[3] ?? 40_000);
const TERMS_OF_A_THING = 30;
const AT_ONCE = 50;
const TURNS = 15;
const TYPED = ['chrun', 'conmetn', 'resilitaions', 'serviecs'];
const syllables = 'ba con de re ti on ment ser vi ce pro du it ex lu mar ke ta ge ver si na por al is un fer qua'.split(
  ' ',
);
const teams = Array.from({ length: 100 }, (_, at) => `team ${at}`);
const seen = teams.slice(0, 80);
const random = seededRandom(20261129);
const one = <Of>(list: readonly Of[], lean = 1) => list[Math.floor(list.length * random() ** lean)]!;

const dataFolder = mkdtempSync(join(tmpdir(), 'gouverne-'));
const store = await openStore({ dataFolder, databaseUrl: process.env.BENCH_POSTGRES_URL });
try {
  const words = new Set<string>();
  while (words.size < WORDS)
    words.add(Array.from({ length: 2 + Math.floor(random() * 4) }, () => one(syllables)).join(''));
  await seed(store, [...words]);
  console.log(`${machine()}; ${store.engine}, ${THINGS} things, ${THINGS * TERMS_OF_A_THING} rows, ${WORDS} words`);
  for (const typed of TYPED) await measure(store, typed);
} finally {
  await store.close();
  rmSync(dataFolder, { recursive: true, force: true });
}

async function measure({ db }: Store, typed: string): Promise<void> {
  const [asTyped, around, processor]: [number[], number[], number[]] = [[], [], []];
  let [read, tried]: [number, readonly string[]] = [0, []];
  for (let turn = 0; turn < TURNS; turn++) {
    const start = performance.now();
    await entriesWith(db, typed, stemsOf(typed), seen);
    const between = performance.now();
    const before = process.cpuUsage();
    const terms = await termsAround(db, typed, seen);
    tried = nearest(typed, terms);
    const { user, system } = process.cpuUsage(before);
    asTyped.push(between - start);
    around.push(performance.now() - between);
    processor.push((user + system) / 1000);
    read = terms.length;
  }
  console.log(
    `${typed}: as typed ${median(asTyped)} ms; close to it ${median(around)} ms, of this process ${median(processor)} ms of processor; ${read} terms read, ${tried.length} tried`,
  );
}

async function seed({ db }: Store, words: readonly string[]): Promise<void> {
  const subject_kind = 'kpi';
  for (let first = 0; first < THINGS; first += AT_ONCE) {
    const ids = Array.from({ length: Math.min(AT_ONCE, THINGS - first) }, (_, at) => `kpi ${first + at}`);
    const entries = ids.map((subject_id) => ({
      subject_kind,
      subject_id,
      team_id: one(teams),
      title: subject_id,
      detail: '',
      at: '2026-11-23',
    }));
    const terms = ids.flatMap((subject_id) => {
      const held = new Set<string>();
      // Some words are said everywhere, most of them hardly ever.
      while (held.size < TERMS_OF_A_THING) held.add(one(words, 2.5));
      return [...held].map((term) => ({ subject_kind, subject_id, term, head: term.slice(0, HEAD), weight: 2 }));
    });
    await db.transaction().execute(async (tx) => {
      await tx.insertInto('search_entry').values(entries).execute();
      await tx.insertInto('search_term').values(terms).execute();
    });
  }
}
