import type { PeriodChoice } from './answers.ts';

/** A team that is there, or one to be made: by its name, or to hold the place of somebody who is nowhere here. */
export type TeamPlace =
  | { readonly kind: 'team'; readonly id: string }
  | { readonly kind: 'new-team'; readonly name: string }
  | { readonly kind: 'placeholder'; readonly holder: string };

export type CyclePlace = Exclude<PeriodChoice, { kind: 'leave-out' }>;
