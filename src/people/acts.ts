/**
 * Who may do what, as data: beside each act, the relations to its subject that open it. A person has every relation of
 * `relationsTo` (relation.ts) that is true of them; one is enough. The wall of a private team stands before this table.
 */
export type Relation =
  /** Anyone in the organisation, those who only read included. */
  | 'reader'
  /** A member of the organisation, administrators included. */
  | 'member'
  /** A member of the team that owns the subject. */
  | 'team-member'
  /** A facilitator of the team that owns the subject, or of this very subject (a test). */
  | 'facilitator'
  /** Keeps the definition; where nobody does, the facilitators of the owner stand in. */
  | 'steward'
  /** Asked by name to agree. */
  | 'asked'
  /** Wrote it. */
  | 'author'
  /** Holds a seat of this very test, perhaps without an account. */
  | 'seat'
  | 'admin';

export const acts = {
  read: ['reader'],

  'kpi.propose': ['member'],
  'kpi.edit': ['team-member', 'steward'],
  'kpi.publish': ['facilitator', 'steward'],
  'kpi.follow': ['team-member'],
  'measurement.enter': ['team-member', 'steward'],
  'annotation.write': ['member'],
  /** What happened around: the market, the weather. It belongs to no team and enters no calculation. */
  'context.edit': ['member'],
  'baseline.change': ['team-member', 'steward'],

  'definition.draft': ['member'],
  'definition.edit': ['author', 'team-member', 'steward'],
  'definition.propose': ['member'],
  'definition.agree': ['asked'],
  'definition.declare': ['steward'],

  'test.create': ['member'],
  'test.facilitate': ['facilitator'],
  'test.answer': ['member', 'seat'],
  'test.reveal': ['facilitator'],
  'test.close': ['facilitator'],
  'test.settle': ['member'],
  'test.declare': ['facilitator'],

  'ambition.propose': ['member'],
  'ambition.publish': ['facilitator'],
  'cycle.plan': ['facilitator'],
  'cycle.start': ['facilitator'],
  'cycle.close': ['facilitator'],
  'limit.change': ['facilitator', 'admin'],
  'objective.propose': ['member'],
  'objective.edit': ['team-member'],
  /** A proposal made by mistake, perhaps to the wrong team: its author's to take back, whatever their team. */
  'objective.withdraw': ['author', 'team-member'],
  'objective.rank': ['member'],
  'objective.ask': ['member'],
  'objective.contribute': ['team-member'],
  'key-result.propose': ['member'],
  'key-result.edit': ['team-member'],
  'key-result.withdraw': ['author', 'team-member'],
  'key-result.close': ['team-member'],
  'guardrail.edit': ['team-member'],
  'initiative.edit': ['team-member'],
  /** To read what is due, and leave a draft that a person takes up or sets aside. */
  'check-in.prepare': ['team-member'],
  'check-in.write': ['team-member'],
  /** Of the team that was asked. */
  'help.answer': ['team-member'],
  'confidence.give': ['team-member'],
  /** A chance at this pace, a calibration, a question younger than a fortnight: the team's own, nobody else's. */
  'team.read-own': ['team-member'],
  'not-doing.propose': ['member'],
  'not-doing.edit': ['team-member'],
  'activity.edit': ['team-member'],
  'decision.record': ['team-member'],
  'question.dismiss': ['team-member'],
  'look.snooze': ['team-member'],

  'comment.write': ['member'],
  'comment.withdraw': ['author'],
  'stance.give': ['member'],

  'team.manage': ['admin'],
  'person.manage': ['admin'],
  'source.manage': ['admin'],
  'token.manage': ['admin'],
  'webhook.manage': ['admin'],
  'organisation.change': ['admin'],
  'audit.read': ['admin'],
  'private-team.name': ['admin'],
  'private-team.join': ['admin'],
  /** Made at the machine, by no role. */
  'installation.export': [],
} as const satisfies Record<string, readonly Relation[]>;

export type Act = keyof typeof acts;

/** What an administrator may do about a private team without entering it. Taking membership is told to the team. */
export const throughTheWall: ReadonlySet<Act> = new Set<Act>([
  'private-team.name',
  'private-team.join',
  'team.manage',
  'person.manage',
  'audit.read',
]);
