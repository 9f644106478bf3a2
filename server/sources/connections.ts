import { Refusal } from '../../src/refusal.ts';
import type { Source } from '../../store/source.ts';
import { SealedConnection } from '../../warehouse/sealed-connection.ts';
import { type SealingKey, sealingKey } from '../../warehouse/sealing-key.ts';

/** Seals and opens connections. The key is read when first needed: an installation of files alone never has one. */
export class Connections {
  readonly #dataFolder: string;
  readonly #fromEnvironment: string | undefined;
  #key: SealingKey | undefined;

  constructor(dataFolder: string, fromEnvironment: string | undefined) {
    this.#dataFolder = dataFolder;
    this.#fromEnvironment = fromEnvironment;
  }

  seal(sourceId: string, connection: string): string {
    return new SealedConnection(connection).seal(this.#sealingKey(), sourceId);
  }

  open(source: Pick<Source, 'id' | 'sealed'>): SealedConnection {
    if (source.sealed === null) throw new Refusal('source.kind-not-open', {});
    return SealedConnection.open(source.sealed, this.#sealingKey(), source.id);
  }

  #sealingKey(): SealingKey {
    this.#key ??= sealingKey(this.#dataFolder, this.#fromEnvironment);
    return this.#key;
  }
}
