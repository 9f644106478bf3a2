import { z } from 'zod';
import { Language, TimeZone, WeekStart } from '../src/people/organisation.ts';
import { Id, Name, operation } from './operation.ts';

export const Password = z.string().min(12).max(128);

export const setup = {
  state: operation
    .meta({ access: 'public' })
    .route({
      method: 'GET',
      path: '/setup',
      summary: 'Whether this installation still has to be set up, and how people sign in',
    })
    .output(
      z.object({
        needed: z.boolean(),
        organisation: z.string().nullable(),
        example: z.boolean(),
        /** Whether naming the organisation asks for the code that the start printed. */
        codeAsked: z.boolean(),
        signIn: z.object({
          passwords: z.boolean(),
          /** The organisation's own sign-in, by the name on its button. */
          provider: z.object({ label: z.string() }).nullable(),
        }),
      }),
    ),

  start: operation
    .meta({ access: 'public' })
    .route({
      method: 'POST',
      path: '/setup',
      summary: 'Name the organisation and create its first administrator, once',
    })
    .input(
      z.object({
        organisation: Name,
        timezone: TimeZone,
        weekStart: WeekStart,
        fiscalYearStart: z.int().min(1).max(12),
        language: Language,
        country: z.string().regex(/^[A-Z]{2}$/),
        administrator: z.object({ name: Name, email: z.email(), password: Password }),
        /** Printed where the server started; asked where others than its machine may come. */
        code: z.string().max(100).optional(),
      }),
    )
    .output(z.object({ organisationId: Id, personId: Id })),
};
