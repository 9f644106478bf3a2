import { timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { KpiKey } from '../../src/kpi/kpi.ts';
import { PercentAs } from '../../src/kpi/share-doubt.ts';
import type { Act } from '../../src/people/acts.ts';
import type { Actor } from '../../src/people/relation.ts';
import { visibleTeams } from '../../src/people/sight.ts';
import { Refusal } from '../../src/refusal.ts';
import { annotate } from '../../store/annotation.ts';
import { authorize, treeOfTeams } from '../../store/authorize.ts';
import { currentOf, versionsOf } from '../../store/definition-version.ts';
import { type Hook, openHook } from '../../store/hook.ts';
import { receive, settleReceipt } from '../../store/hook-receipt.ts';
import { theOrganisation } from '../../store/organisation.ts';
import type { Store } from '../../store/store.ts';
import { fieldProblem } from '../http/field-problem.ts';
import { mustBePlain } from '../http/plain-input.ts';
import { periodNamed } from '../kpi/period-rules.ts';
import { putValue } from '../kpi/put-value.ts';
import { subjectOf, visibleKpi } from '../kpi/visible-kpi.ts';
import type { Connections } from '../sources/connections.ts';
import { signatureOf } from './signature.ts';

/** How far a sender's clock may be from ours; also how long what was overheard could be sent again. */
const WINDOW_SECONDS = 300;

/** The sender's name for this message: sent again under it, it gets the first answer and changes nothing. */
const about = { id: z.string().min(8).max(100), kpi: KpiKey, period: z.string().max(12) };
const Message = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('value'),
    ...about,
    value: z.number().nullable(),
    percentAs: PercentAs.optional(),
    note: z.string().trim().max(500).optional(),
  }),
  z.strictObject({ kind: z.literal('annotation'), ...about, text: z.string().trim().min(1).max(500) }),
]);
type Message = z.infer<typeof Message>;

const actOf = { value: 'measurement.enter', annotation: 'annotation.write' } as const satisfies Record<string, Act>;

export interface Sent {
  readonly body: string;
  readonly timestamp: string;
  readonly signature: string;
}

/** Checked in this order: who signed, when, whether it came already, what it says, what its team may do. */
export async function receiveHook(store: Store, connections: Connections, id: string, sent: Sent) {
  const hook = await openHook(store.db, id);
  checkSigned(connections.open(hook).reveal(), sent);
  const now = store.clock.now().getTime() / 1000;
  if (!(Math.abs(now - Number(sent.timestamp)) <= WINDOW_SECONDS))
    throw new Refusal('hook.too-old', { seconds: WINDOW_SECONDS });
  const receipt = await receive(store, hook.id, sent.signature);
  let writes: Message['kind'] | null = null;
  try {
    const message = read(sent.body);
    writes = message.kind;
    const done = await write(store, hook, message);
    await settleReceipt(store.db, receipt, { writes, problem: null });
    return done;
  } catch (error) {
    const problem =
      error instanceof Refusal
        ? { code: error.code, params: { ...error.params } }
        : { code: 'server.fault', params: { requestId: '' } };
    await settleReceipt(store.db, receipt, { writes, problem });
    throw error;
  }
}

function checkSigned(secret: string, { body, timestamp, signature }: Sent): void {
  const expected = Buffer.from(signatureOf(secret, timestamp, body));
  const given = Buffer.from(signature);
  if (!/^\d{1,12}$/.test(timestamp) || given.length !== expected.length || !timingSafeEqual(given, expected))
    throw new Refusal('hook.not-signed', {});
}

function read(body: string): Message {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    throw new Refusal('request.unreadable', {});
  }
  mustBePlain(json);
  const parsed = Message.safeParse(json);
  if (parsed.success) return parsed.data;
  throw new Refusal('request.invalid', { fields: parsed.error.issues.map(fieldProblem) });
}

async function write(store: Store, hook: Hook, message: Message) {
  const { kind, kpi: key } = message;
  if (!hook.writes.includes(kind)) throw new Refusal('hook.does-not-write', { kind, writes: [...hook.writes] });
  const sees = visibleTeams([{ teamId: hook.teamId, role: 'member' }], await treeOfTeams(store.db));
  const actor: Actor = { kind: 'token', id: hook.id, acts: new Set([actOf[kind]]), sees, teamId: hook.teamId };
  const idempotencyKey = `hook/${hook.id}/${message.id}`;
  if (message.kind === 'value') {
    const { value, changed } = await putValue(store, actor, { ...message, key }, idempotencyKey);
    return { kind, kpi: key, period: value.period, value: value.value, changed };
  }
  const kpi = await visibleKpi(store.db, actor, key);
  const by = authorize(actor, 'annotation.write', subjectOf(kpi));
  const version = currentOf(await versionsOf(store.db, kpi.id));
  const period = periodNamed(message.period, kpi, version, await theOrganisation(store.db));
  await annotate(store, by, kpi, { period, text: message.text, market: null }, idempotencyKey);
  return { kind, kpi: key, period };
}
