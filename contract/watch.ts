import { z } from 'zod';
import { Id, operation } from './operation.ts';

const Watched = z.object({ kind: z.enum(['kpi', 'objective']), id: Id });

export const watch = {
  list: operation
    .route({ method: 'GET', path: '/watches', summary: 'What the caller watches; nobody else reads it' })
    .output(z.object({ watched: z.array(Watched.extend({ title: z.string(), path: z.string() })) })),

  start: operation
    .route({ method: 'PUT', path: '/watches/{kind}/{id}', summary: 'Hear of what happens to it' })
    .input(Watched)
    .output(Watched),

  end: operation
    .route({ method: 'DELETE', path: '/watches/{kind}/{id}', summary: 'Hear of it no more' })
    .input(Watched)
    .output(Watched),
};
