/** What a search finds, kept by the write path. */
export interface SearchEntryTable {
  subject_kind: string;
  subject_id: string;
  team_id: string | null;
  title: string;
  detail: string;
  at: string;
}

export interface SearchTermTable {
  subject_kind: string;
  subject_id: string;
  term: string;
  /** Its first letters. */
  head: string;
  weight: number;
}

/** What a person wants to hear of: theirs alone. */
export interface WatchTable {
  person_id: string;
  subject_kind: string;
  subject_id: string;
  since: string;
}
