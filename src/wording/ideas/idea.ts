/** What a word can say of a line. Each idea is one file of words, French and English, with the reason it is there. */
export type Idea = {
  readonly name: IdeaName;
  /** Why these words tell kinds of goals apart. */
  readonly why: string;
  readonly en: Words;
  readonly fr: Words;
};

/** Entries separated by blanks; `_` joins the words of a phrase; `verbs` and `nouns` are inflected, `exact` is not. */
export type Words = {
  readonly verbs?: string;
  readonly nouns?: string;
  /** Nouns of action that stand for the verb (« déploiement », "launch of"). */
  readonly acts?: string;
  readonly exact?: string;
};

export type IdeaName =
  | 'making'
  | 'carrying'
  | 'effort'
  | 'moving'
  | 'reaching'
  | 'holding'
  | 'using'
  | 'people'
  | 'outcome'
  | 'health'
  | 'own'
  | 'doing'
  | 'staff'
  | 'carrier';
