export const CHANNEL = 'gouverne';
/** All that is ever told: that there is something new to read, among events or among jobs. */
export type News = 'events' | 'jobs';
