import type { Json } from '../columns.ts';

export interface NotificationTable {
  id: string;
  person_id: string;
  kind: string;
  /** The thing and its episode: said once to a person. */
  once: string;
  /** Read again at each reading: what one may no longer see is no longer shown. */
  team_id: string | null;
  place: Json<unknown>;
  facts: Json<unknown>;
  created_at: string;
  read_at: string | null;
  /** When a letter may carry it; null when none shall. */
  mail_due: string | null;
  mailed_at: string | null;
}

export interface NotificationChoiceTable {
  person_id: string;
  choices: Json<unknown>;
  version: number;
}
