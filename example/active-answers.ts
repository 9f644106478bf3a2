/** What each of ten colleagues means by an active subscriber: the choices behind what they said in their own words. */
export interface ActiveAnswer {
  readonly threshold: '1-events' | '5-days';
  readonly window: string;
  readonly cancelled: 'leave-out' | 'keep';
  readonly staff: 'leave-out' | 'keep';
  readonly subscribersOnly: boolean;
}

const core: ActiveAnswer = {
  threshold: '1-events',
  window: 'trailing-28',
  cancelled: 'leave-out',
  staff: 'leave-out',
  subscribersOnly: true,
};
const regular: ActiveAnswer = { ...core, threshold: '5-days' };

/** In the order of the words they said. Four agree to the letter, two others nearly, two on another use; two stand far away. */
export const activeAnswers: readonly ActiveAnswer[] = [
  core,
  core,
  core,
  core,
  regular,
  regular,
  { ...core, window: 'trailing-30' },
  { ...core, window: 'trailing-365', subscribersOnly: false },
  { ...core, cancelled: 'keep' },
  { ...core, window: 'all-time', cancelled: 'keep', staff: 'keep', subscribersOnly: false },
];
export const agreedAnswer = core;
export const otherAnswer = regular;
