import type { Authorized } from './authorized.ts';
import type { Reader, Store } from './store.ts';
import { write } from './write.ts';

/** Codes of the remarks that someone left on this very text. */
export async function dismissedOn(db: Reader, textKey: string): Promise<string[]> {
  const rows = await db.selectFrom('dismissed_remark').select('code').where('text_key', '=', textKey).execute();
  return rows.map(({ code }) => code);
}

/** Why pay or a person stands in these texts, by `text key:code`. */
export async function explanationsOf(db: Reader, textKeys: readonly string[]): Promise<Map<string, string | null>> {
  if (textKeys.length === 0) return new Map();
  const rows = await db.selectFrom('dismissed_remark').selectAll().where('text_key', 'in', textKeys).execute();
  return new Map(rows.map(({ text_key, code, why }) => [`${text_key}:${code}`, why]));
}

export interface RemarkLeft {
  readonly textKey: string;
  readonly code: string;
  readonly why: string | null;
}

export function dismissRemark(store: Store, by: Authorized<'comment.write'>, remark: RemarkLeft): Promise<void> {
  return write(store, by, 'remark.dismiss', async ({ tx, now, record }) => {
    const { textKey, code, why } = remark;
    const added = await tx
      .insertInto('dismissed_remark')
      .values({ text_key: textKey, code, why, dismissed_at: now })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (added.numInsertedOrUpdatedRows !== 1n) return;
    // The sentence may tell of a private team: it stays in its row, out of the log that administrators read.
    await record({ subject: { kind: 'remark', id: `${textKey}:${code}` }, before: null, after: { code } });
  });
}

export function takeBackRemark(
  store: Store,
  by: Authorized<'comment.write'>,
  { textKey, code }: Pick<RemarkLeft, 'textKey' | 'code'>,
): Promise<void> {
  return write(store, by, 'remark.take-back', async ({ tx, record }) => {
    const gone = await tx
      .deleteFrom('dismissed_remark')
      .where('text_key', '=', textKey)
      .where('code', '=', code)
      .executeTakeFirst();
    if (gone.numDeletedRows !== 1n) return;
    await record({ subject: { kind: 'remark', id: `${textKey}:${code}` }, before: { code }, after: null });
  });
}
