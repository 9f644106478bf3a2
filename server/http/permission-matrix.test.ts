import { expect, test } from 'vitest';
import { operations } from './matrix-requests.fixture.ts';
import { MARK, matrixWorld } from './matrix-world.fixture.ts';
import { onBothEngines } from './on-both-engines.fixture.ts';
import { askAll, type Cell, holes, leaks, type Table, written } from './permission-matrix.fixture.ts';

const ONCE = 'what differs between the engines is no permission: three thousand requests are asked on one';

/** Every operation of the contract × nine askers × a public team’s things and a private one’s. */
onBothEngines('the permission matrix, whole', (open) => {
  test('every operation answers everyone as the table of rights says, and no word of a private team gets out', {
    timeout: 240_000,
  }, async ({ skip }) => {
    const place = await open();
    skip(place.engine === 'postgres', ONCE);
    const cells = await askAll(await matrixWorld(place));
    expect(holes(cells)).toEqual([]);
    expect(leaks(cells)).toEqual([]);
    // A request that stopped at its shape would have proved nothing about who may send it.
    expect(cells.filter(({ answer }) => answer.status === 400).map(({ row }) => row.name)).toEqual([]);
    const count = (says: Cell['says']) => cells.filter((cell) => cell.says === says).length;
    expect(cells).toHaveLength(operations().length * 9 * 2);
    for (const says of ['allowed', 'signed-out', 'absent', 'not-yours'] as const)
      expect(count(says), says).toBeGreaterThan(400);
  });

  test('a planted hole is found: a right that opens too much, one that opens too little, a word that gets out', {
    timeout: 60_000,
  }, async ({ skip }) => {
    const place = await open();
    skip(place.engine === 'postgres', ONCE);
    const world = await matrixWorld(place);
    const rows = operations().filter(({ name }) => ['event.list', 'kpi.show', 'around.comment'].includes(name));
    const planted = async (table: Table) => holes(await askAll(world, table, rows));
    expect(await planted(written)).toEqual([]);
    // The server lets members comment; a table where nobody does is not what it does.
    const stricter: Table = (access, ...rest) => (access === 'comment.write' ? 'not-yours' : written(access, ...rest));
    expect(await planted(stricter)).toContainEqual(
      'around.comment, member of another team, open: not-yours, answered 201',
    );
    // A table that opens the audit log to all is not what it does either.
    const looser: Table = (access, actor, subject) =>
      access === 'audit.read' && actor.kind !== 'signed-out' ? 'allowed' : written(access, actor, subject);
    expect(await planted(looser)).toContainEqual('event.list, viewer, open: allowed, answered 403 right.not-yours');
    const [cell] = await askAll(world, written, rows);
    const hidden = { ...(cell as Cell), asker: 'administrator', row: { ...(cell as Cell).row, name: 'kpi.list' } };
    const answer = { status: 200, body: { kpis: [{ name: `${MARK} KPI` }] }, headers: new Headers() };
    expect(leaks([{ ...hidden, answer }])).toEqual([`kpi.list, administrator, ${hidden.about}`]);
  });
});
