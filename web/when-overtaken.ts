import { refusalOf } from './api.ts';

/** A colleague was first: theirs comes in, under what is written here. */
export const whenOvertaken =
  (reread: () => unknown) =>
  (error: unknown): unknown =>
    refusalOf(error)?.code === 'conflict.changed' && reread();
