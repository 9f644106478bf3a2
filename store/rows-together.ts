import { AsyncLocalStorage } from 'node:async_hooks';
import { Together } from './together.ts';

/** Rows by what names them, each read once, together with those that others ask for meanwhile. */
export class RowsTogether<Name, Row> {
  readonly #rows = new Map<Name, Row>();
  readonly #known = new Set<Name>();
  readonly #reading: Together<readonly Name[], void>;

  constructor(read: (names: readonly Name[]) => Promise<ReadonlyMap<Name, Row>>) {
    // What is read is noticed where the rows are kept, whoever asks for them.
    const here = AsyncLocalStorage.snapshot();
    this.#reading = new Together((asked) => here(() => this.#readMissing(asked.flat(), read)));
  }

  async of(names: readonly Name[]): Promise<ReadonlyMap<Name, Row>> {
    if (names.some((name) => !this.#known.has(name))) await this.#reading.ask(names);
    return this.#rows;
  }

  async #readMissing(
    names: readonly Name[],
    read: (names: readonly Name[]) => Promise<ReadonlyMap<Name, Row>>,
  ): Promise<void> {
    const missing = [...new Set(names)].filter((name) => !this.#known.has(name));
    if (missing.length === 0) return;
    for (const [name, row] of await read(missing)) this.#rows.set(name, row);
    for (const name of missing) this.#known.add(name);
  }
}
