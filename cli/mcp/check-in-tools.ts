import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import type { Ask } from '../ask.ts';
import { answering } from './tools.ts';

const place = { cycle: z.uuid(), team: z.uuid() };
const at = ({ cycle, team }: { cycle: string; team: string }) => `/cycles/${cycle}/teams/${team}/check-in`;

/** The week of a team, prepared. Nothing here keeps a check-in: a person gives the confidence, and confirms. */
export function checkInTools(server: McpServer, ask: Ask): void {
  server.registerTool(
    'list_cycles_and_teams',
    {
      description: 'The cycles with their weeks, and the teams the caller may see: where a check-in takes place.',
      annotations: { readOnlyHint: true },
    },
    () =>
      answering(async () => {
        const [{ cycles }, { teams }] = (await Promise.all([ask('GET', '/cycles'), ask('GET', '/teams')])) as [
          { cycles: unknown },
          { teams: unknown },
        ];
        return { cycles, teams };
      }),
  );
  server.registerTool(
    'read_check_in',
    {
      description:
        'The check-in page of a team this week: its key results, last time’s answers, the draft there may be. For the team’s members only.',
      inputSchema: place,
      annotations: { readOnlyHint: true },
    },
    (where) => answering(() => ask('GET', at(where))),
  );
  server.registerTool(
    'draft_check_in',
    {
      description:
        'Prepare this week’s check-in of a team as a draft on its page. Nothing is recorded: a person reads it, changes it, gives the confidence, and confirms or sets it aside. Give a value only for a key result whose value people type. A draft prepared again replaces the former.',
      inputSchema: {
        ...place,
        preparedWith: z.string().min(1).max(60).describe('The name you go by, shown beside the draft'),
        lines: z
          .array(
            z.object({
              keyResultId: z.uuid(),
              value: z.number().nullable().default(null),
              learnt: z.string().default(''),
              blocked: z.string().default(''),
            }),
          )
          .min(1),
        priorities: z.array(z.string()).max(3).default([]),
      },
    },
    ({ cycle, team, ...draft }) => answering(() => ask('PUT', `${at({ cycle, team })}/draft`, draft)),
  );
}
