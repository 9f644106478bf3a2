import type { Definition } from '../../src/metric-sql/definition.ts';
import { Refusal } from '../../src/refusal.ts';
import { isDatabase, type Source } from '../../store/source.ts';
import type { Store } from '../../store/store.ts';
import type { Engines } from '../sources/engines.ts';
import { type Measured, type MeasureOptions, measure } from './measure.ts';
import { pinnedDefinitions } from './pinned-definitions.ts';
import { readableFailure, withNewColumns } from './readable-failure.ts';

/** A definition over its source, with the KPIs it is made of, and what goes wrong said by its cause. */
export async function measureSource(
  store: Pick<Store, 'db'>,
  engines: Engines,
  source: Source,
  definition: Definition,
  options: Omit<MeasureOptions, 'endsWithData' | 'pinned' | 'signal'> & { readonly signal?: AbortSignal | undefined },
): Promise<Measured> {
  const pinned = await pinnedDefinitions(store.db, definition);
  const { signal, ...rest } = options;
  return engines.use(source, async (engine) => {
    try {
      return await measure(engine, definition, {
        ...rest,
        ...(signal && { signal }),
        endsWithData: !isDatabase(source),
        pinned,
      });
    } catch (error) {
      if (signal?.aborted) throw error;
      if (error instanceof Refusal && error.code === 'measure.unknown-column')
        throw await withNewColumns(error, source.tables, pinned.tables, engine);
      throw await readableFailure(error, pinned.tables, engine, () => engines.problemOf(source));
    }
  });
}
