import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { specHash } from '../../src/metric-sql/canonical.ts';
import type { Definition } from '../../src/metric-sql/definition.ts';
import { validateDefinition } from '../../src/metric-sql/validate-definition.ts';

type Golden = { name: string; hash: string; definition: Definition };

/** Never edited: agreements out there hold these hashes. */
const golden = JSON.parse(readFileSync(new URL('golden-hashes.json', import.meta.url), 'utf8')) as Golden[];

describe('the hash of a definition never changes', () => {
  it('twenty definitions keep theirs', () => {
    expect(golden).toHaveLength(20);
    expect(new Set(golden.map(({ hash }) => hash)).size).toBe(20);
    for (const { name, hash, definition } of golden) {
      expect(validateDefinition(definition), name).toMatchObject({ kind: 'valid' });
      expect(specHash(definition), name).toBe(hash);
    }
  });
});
