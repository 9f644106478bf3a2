import { z } from 'zod';
import { Id, operation } from '../operation.ts';

const Place = z.object({ keyResultId: Id });

/** A blind round on phones: everyone taps, the spread is seen, one figure is kept. It appends nothing. */
export const confidenceRound = {
  show: operation
    .meta({ access: 'check-in.write' })
    .route({
      method: 'GET',
      path: '/key-results/{keyResultId}/round',
      summary: 'A blind round of confidence: how many have tapped, and how it spreads once it is shown',
    })
    .input(Place)
    .output(
      z.object({
        round: z
          .object({
            id: Id,
            shown: z.boolean(),
            /** How many taps; never whose. */
            have: z.int(),
            spread: z.record(z.string(), z.unknown()).nullable(),
          })
          .nullable(),
        statement: z.string(),
      }),
    ),

  open: operation
    .meta({ access: 'check-in.write' })
    .route({ method: 'PUT', path: '/key-results/{keyResultId}/round', summary: 'Open a blind round of confidence' })
    .input(Place)
    .output(z.object({ opened: z.literal(true) })),

  tap: operation
    .meta({ access: 'check-in.write' })
    .route({
      method: 'POST',
      path: '/key-results/{keyResultId}/round/taps',
      summary: 'Tap one’s confidence, under a token drawn for this round alone; again to change it',
      successStatus: 201,
    })
    .input(Place.extend({ token: z.string().min(16).max(64), confidence: z.int().min(0).max(10) }))
    .output(z.object({ tapped: z.literal(true) })),

  reveal: operation
    .meta({ access: 'check-in.write' })
    .route({ method: 'POST', path: '/key-results/{keyResultId}/round/reveal', summary: 'Show how the taps spread' })
    .input(Place)
    .output(z.object({ shown: z.literal(true) })),

  end: operation
    .meta({ access: 'check-in.write' })
    .route({
      method: 'DELETE',
      path: '/key-results/{keyResultId}/round',
      summary: 'End a round; nothing of it is kept',
    })
    .input(Place)
    .output(z.object({ ended: z.literal(true) })),

  mine: operation
    .route({
      method: 'GET',
      path: '/rounds',
      summary: 'The blind rounds that the reader’s teams hold now',
    })
    .output(z.object({ rounds: z.array(z.object({ keyResultId: Id, teamId: Id, statement: z.string() })) })),
};
