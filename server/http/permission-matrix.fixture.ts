import type { Actor, Subject } from '../../src/people/relation.ts';
import { permission } from '../../src/people/rights.ts';
import { actorOf } from '../auth/actor.ts';
import { isAct, operations, type Row, request } from './matrix-requests.fixture.ts';
import { MARK, type matrixWorld } from './matrix-world.fixture.ts';
import type { Answer } from './test-client.ts';

type Verdict = 'allowed' | 'signed-out' | 'absent' | 'not-yours';

export interface Cell {
  readonly row: Row;
  readonly asker: string;
  readonly about: 'open' | 'private';
  readonly says: Verdict;
  readonly answer: Answer;
}

/** A table of rights to hold the answers to; a test plants another than `acts.ts`. */
export type Table = (access: string, actor: Actor, subject: Subject) => Verdict;

/** What the contract and `src/people/acts.ts` say: without an act of its own, an operation is read by who sees its subject. */
export const written: Table = (access, actor, subject) => {
  if (access === 'public') return 'allowed';
  if (actor.kind === 'signed-out') return 'signed-out';
  const answer = permission(actor, isAct(access) ? access : 'read', subject);
  return answer.allowed ? 'allowed' : answer.why;
};

/** Belongs to the whole organisation, whichever team’s names are in the request; administrators are facilitators there. */
const ofTheRoot = new Set(['cycle.stateAmbition', 'cycle.endAmbition']);
/** A question younger than a fortnight is its team’s own: for everyone else there is none. */
const ofTheTeamAlone = new Set(['question.dismiss', 'question.takeBack']);
/** What only a person has, or says: a service has no watches and no news, comments on nothing, and answers no test. */
const ofPersons =
  /^(account|token|watch|notification)\.|^(session\.chooseLanguage|search\.find|around\.comment|objective\.comment|answer\.(sit|give|stance))$/;
/** One’s own watch ends, whatever it was on: nothing of it is said. */
const ofOneself = new Set(['watch.end']);

/** Where an operation asks for more than its act, for a reason that it says. */
function narrower({ name }: Row, asker: string, about: string): Verdict | undefined {
  const said = /comment$/.test(name);
  if (asker === 'service token' && ofPersons.test(name) && !(said && about === 'private'))
    return /^(account|token|around|objective|answer)/.test(name) ? 'not-yours' : 'signed-out';
  // Someone else’s draft is theirs, its team’s or its steward’s to rewrite.
  const outside = ['member of another team', 'member of the private team', 'administrator'];
  if (name === 'definition.draft' && about === 'open' && outside.includes(asker)) return 'not-yours';
  return undefined;
}

/** Someone else keeps, wrote and was asked about everything here. */
const ofTheFounder = { stewardId: 'founder', authorId: 'founder', askedIds: [], facilitatorIds: ['founder'] };

/**
 * Asks every operation as everyone, about a public team’s things and a private one’s. First all that the table refuses,
 * which changes nothing where it holds; then what it allows, reading before writing.
 */
export async function askAll(
  world: Awaited<ReturnType<typeof matrixWorld>>,
  table: Table = written,
  rows: readonly Row[] = operations(),
): Promise<Cell[]> {
  const { askers, subjects, auth, store } = world;
  const open = (row: Row) => JSON.stringify(request(row, subjects.open.known));
  const planned: (Omit<Cell, 'answer'> & { ask: () => Promise<Answer> })[] = [];
  for (const [asker, { headers, send }] of Object.entries(askers)) {
    const actor = await actorOf(auth, store, headers);
    for (const about of ['open', 'private'] as const) {
      const { teamId, known } = subjects[about];
      for (const row of rows) {
        const asked = request(row, known);
        // A request that is the same about either team is about neither.
        const about_ = open(row) === JSON.stringify(request(row, subjects.private.known)) ? null : teamId;
        const ownerTeamId = ofOneself.has(row.name) ? null : ofTheRoot.has(row.name) ? world.root : about_;
        const verdict = table(row.access, actor, { ownerTeamId, ...ofTheFounder });
        const says =
          narrower(row, asker, about) ?? (ofTheTeamAlone.has(row.name) && verdict === 'not-yours' ? 'absent' : verdict);
        planned.push({ row, asker, about, says, ask: () => send(row, asked) });
      }
    }
  }
  const order = ({ says, row }: { says: Verdict; row: Row }) => (says !== 'allowed' ? 0 : row.method === 'GET' ? 1 : 2);
  const cells: Cell[] = [];
  for (const { ask, ...cell } of planned.sort((a, b) => order(a) - order(b)))
    cells.push({ ...cell, answer: await ask() });
  return cells;
}

const kinds: Readonly<Record<number, Verdict>> = { 401: 'signed-out', 403: 'not-yours', 404: 'absent' };

/**
 * Cells that answer otherwise than the table. A refusal must be the first thing that is said, before any remark on the
 * request; what is allowed may be refused for its own reasons, never for who asks, and is never a fault.
 */
export function holes(cells: readonly Cell[]): string[] {
  return cells
    .filter(({ says, answer: { status, body } }) =>
      says === 'allowed'
        ? status >= 500 || status === 401 || String(body?.code).startsWith('right.')
        : kinds[status] !== says,
    )
    .map(({ row, asker, about, says, answer }) => `${row.name}, ${asker}, ${about}: ${says}, answered ${said(answer)}`);
}

const said = ({ status, body }: Answer) => `${status} ${body?.code ?? ''}`.trim();

const inside = new Set(['member of the private team']);
/** An administrator reads a private team’s name, and who is in it. */
const named = /^(team|person|invitation)\./;

/** Answers in which someone outside reads a word of the private team. */
export function leaks(cells: readonly Cell[]): string[] {
  return cells
    .filter(({ asker, row }) => !inside.has(asker) && !(asker === 'administrator' && named.test(row.name)))
    .filter(({ answer }) => JSON.stringify(answer.body).includes(MARK))
    .map(({ row, asker, about }) => `${row.name}, ${asker}, ${about}`);
}
