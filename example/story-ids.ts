/** What the story names: the words of each language say them. */
export const objectiveIds = [
  'answers',
  'rounds',
  'parts',
  'ride',
  'campaign',
  'workshop',
  'help',
  'habit',
  'morning',
  'rain',
  'shared',
  'wear',
  'once',
  'stations',
] as const;
export type ObjectiveId = (typeof objectiveIds)[number];

export const keyResultIds = [
  'firstContact',
  'onTime',
  'missingParts',
  'rides',
  'trials',
  'oldFaults',
  'selfService',
  'stillRiding',
  'secondMonth',
  'noBikeNearby',
  'servedByEight',
  'eveningDocks',
  'rainyRides',
  'forTwo',
  'fitter',
] as const;
export type KeyResultId = (typeof keyResultIds)[number];

export const activityIds = [
  'rounds',
  'batteries',
  'power',
  'repairs',
  'missingBikes',
  'electrics',
  'app',
  'welcome',
  'answers',
  'refunds',
  'campaigns',
  'companies',
] as const;
export type ActivityId = (typeof activityIds)[number];
