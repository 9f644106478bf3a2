import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import { loadDictionary, refusalSentence } from '../../i18n/dictionary.ts';
import { Refusal } from '../../src/refusal.ts';
import type { Ask } from '../ask.ts';
import { terminalLanguage } from '../words.ts';

const text = (value: unknown) => ({ content: [{ type: 'text' as const, text: JSON.stringify(value) }] });

/** A sentence, not a stack: the assistant says it to its person. */
export const answering = async (work: () => Promise<unknown>) => {
  try {
    return text(await work());
  } catch (error) {
    const sentence =
      error instanceof Refusal
        ? refusalSentence(await loadDictionary(terminalLanguage()), error.code, error.params)
        : (error as Error).message;
    return { ...text(sentence), isError: true };
  }
};

/** What an assistant may read. */
export function readingTools(server: McpServer, ask: Ask): void {
  server.registerTool(
    'list_kpis',
    {
      description:
        'The catalogue of KPIs the caller may see: names, owners, budgets, last values, what each reading says.',
      annotations: { readOnlyHint: true },
    },
    () => answering(() => ask('GET', '/kpis')),
  );
  server.registerTool(
    'read_kpi',
    {
      description:
        'One KPI whole: its definition and versions, its values with the definition version of each, and its reading. Say the definition with any number you quote.',
      inputSchema: { key: z.string(), asOf: z.iso.date().optional() },
      annotations: { readOnlyHint: true },
    },
    ({ key, asOf }) => answering(() => ask('GET', `/kpis/${encodeURIComponent(key)}${asOf ? `?asOf=${asOf}` : ''}`)),
  );
  server.registerTool(
    'steering_page',
    {
      description:
        'What needs a look, what holds and what moves, for the organisation or a team; today or on a past day.',
      inputSchema: { team: z.uuid().optional(), on: z.iso.date().optional() },
      annotations: { readOnlyHint: true },
    },
    (asked) => answering(() => ask('GET', `/steering?${new URLSearchParams(filled(asked))}`)),
  );
}

/** What it may propose. Agreement is for the people asked: there is no tool for it. */
export function proposingTools(server: McpServer, ask: Ask): void {
  server.registerTool(
    'propose_definition',
    {
      description:
        'Write the next version of a KPI’s definition and propose it, with why and from which period. People then agree, or say their concern.',
      inputSchema: {
        key: z.string(),
        definition: z.record(z.string(), z.unknown()).describe('As `definition` of PUT /kpis/{key}/draft'),
        why: z.string().min(1),
        inForceFrom: z.string().describe('A period of the KPI, such as 2026-11'),
      },
    },
    ({ key, definition, why, inForceFrom }) =>
      answering(async () => {
        const path = `/kpis/${encodeURIComponent(key)}`;
        const { versions } = (await ask('GET', path)) as { versions: readonly Version[] };
        const begun = versions.find(({ status }) => status === 'draft');
        const draft = (await ask('PUT', `${path}/draft`, {
          expectedVersion: begun?.version ?? null,
          definition,
        })) as Version;
        return ask('POST', `${path}/definitions/${draft.number}/proposal`, {
          expectedVersion: draft.version,
          why,
          inForceFrom,
        });
      }),
  );
}

interface Version {
  readonly number: number;
  readonly version: number;
  readonly status: string;
}

const filled = (asked: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(Object.entries(asked).filter((entry): entry is [string, string] => entry[1] !== undefined));
