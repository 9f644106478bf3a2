import { z } from 'zod';
import { operation } from './operation.ts';

const FoundKind = z.enum([
  'kpi',
  'definition',
  'objective',
  'key-result',
  'alignment-test',
  'decision',
  'not-doing',
  'annotation',
  'ambition',
  'team',
  'person',
]);

export const search = {
  find: operation
    .route({
      method: 'GET',
      path: '/search',
      summary:
        'What holds every word asked, among what the caller may see: the best first, twenty at most. A word that finds nothing as typed is taken for one close to it, which `instead` says',
    })
    .input(z.object({ q: z.string().trim().min(1).max(200) }))
    .output(
      z.object({
        found: z.array(
          z.object({
            kind: FoundKind,
            id: z.string(),
            title: z.string(),
            /** A sentence that holds it, or where it belongs; may be empty. */
            detail: z.string(),
            /** The page that shows it. */
            path: z.string(),
          }),
        ),
        /** Words that find nothing as typed, with the word close to each that `found` was found for. Else empty. */
        instead: z.array(z.object({ typed: z.string(), shownFor: z.string() })),
      }),
    ),
};
