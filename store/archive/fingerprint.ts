import { createHash } from 'node:crypto';
import type { Cell, Row } from './row.ts';
import type { TableShape } from './table-shape.ts';

const MODULUS = 1n << 256n;

export interface TableDigest {
  readonly rows: number;
  readonly digest: string;
}

/**
 * Tells two tables apart, whatever the order in which their rows are read: engines sort texts differently. The sum of the
 * rows' SHA-256, modulo 2^256. Against accident and damage, which is what it is for, not against a forger. A cell that is
 * empty does not count, so that a table keeps its digest when a later version gives it one more, empty, column.
 */
export class Fingerprint {
  readonly #names: readonly string[];
  #rows = 0;
  #sum = 0n;

  constructor(shape: TableShape) {
    this.#names = shape.columns.map(({ name }) => name);
  }

  add(row: Row): void {
    const filled = this.#names
      .map((name, index): [string, Cell] => [name, row[index] ?? null])
      .filter(([, value]) => value !== null);
    const hash = createHash('sha256').update(JSON.stringify(filled)).digest('hex');
    this.#sum = (this.#sum + BigInt(`0x${hash}`)) % MODULUS;
    this.#rows++;
  }

  digest(): TableDigest {
    return { rows: this.#rows, digest: this.#sum.toString(16).padStart(64, '0') };
  }
}
