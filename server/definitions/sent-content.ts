import { parse } from 'yaml';
import type { FoundMetrics } from '../../src/interchange/definitions/found-metric.ts';
import { readDefinitions } from '../../src/interchange/definitions/read-definitions.ts';
import { Refusal } from '../../src/refusal.ts';

/** What dbt, Ossie and Cube write stands a dozen levels deep at most. */
export const DEEPEST = 60;

/** JSON is YAML, and JSON's own reader is a hundred times sooner done: it is asked first. */
export function sentContent(content: string): FoundMetrics {
  const plain = asJson(content) ?? asYaml(content);
  mustBeShallow(plain);
  return readDefinitions(plain);
}

function asJson(content: string): unknown {
  if (!/^\s*[[{]/.test(content)) return undefined;
  try {
    return JSON.parse(content);
  } catch {
    // YAML may begin so too, and its reader says on which line it stumbles.
    return undefined;
  }
}

function asYaml(content: string): unknown {
  try {
    // Aliases are bounded by the reader, so that a small file cannot become a huge one. A key is a text: one that is a
    // map or a list is nobody's metric. What it would warn of is not for the server's log.
    return parse(content, { maxAliasCount: 100, stringKeys: true, logLevel: 'error' });
  } catch (error) {
    const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : '';
    if (/call stack/.test(why)) throw new Refusal('definitions.too-deep', { limit: DEEPEST });
    throw new Refusal('definitions.unreadable', { why });
  }
}

/** Level by level rather than by calling itself; what an alias says twice is looked at once. */
function mustBeShallow(plain: unknown): void {
  const seen = new Set<object>();
  let level: unknown[] = [plain];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) throw new Refusal('definitions.too-deep', { limit: DEEPEST });
    const inside: unknown[] = [];
    for (const one of level) {
      if (typeof one !== 'object' || one === null || seen.has(one)) continue;
      seen.add(one);
      for (const value of Object.values(one)) inside.push(value);
    }
    level = inside;
  }
}
