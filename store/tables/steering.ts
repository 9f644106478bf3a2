/** One look put off for everyone it stands before, until a day, with why. */
export interface SnoozeTable {
  key: string;
  team_id: string | null;
  until_on: string;
  reason: string;
  created_at: string;
}
