import type {
  AlignmentAnswerTable,
  AlignmentNumberTable,
  AlignmentSeatTable,
  AlignmentStanceTable,
  AlignmentTestTable,
} from './tables/alignment.ts';
import type {
  DefinitionVersionTable,
  KpiTable,
  MeasurementTable,
  ReadingTable,
  RunTable,
  SeriesTable,
  SourceTable,
  SourceTableTable,
} from './tables/kpi.ts';
import type { AnnotationTable, DefinitionStanceTable, KpiFollowTable, KpiUseTable } from './tables/kpi-life.ts';
import type { EventTable, IdempotencyTable, JobTable, LeaseTable, RevisionTable } from './tables/log.ts';
import type {
  AmbitionTable,
  CheckInTable,
  ContributionTable,
  CycleTable,
  DecisionTable,
  GuardrailTable,
  InitiativeTable,
  KeyResultClosingTable,
  KeyResultDefinitionTable,
  KeyResultReadingTable,
  KeyResultTable,
  NotDoingTable,
  ObjectiveCommentTable,
  ObjectiveDotsTable,
  ObjectiveStanceTable,
  ObjectiveTable,
  TargetChangeTable,
} from './tables/okr.ts';
import type { InvitationTable, MembershipTable, OrganisationTable, PersonTable, TeamTable } from './tables/people.ts';

/** Every table of the store. better-auth keeps its own beside them (`auth_*`), which only `server/auth` reads. */
export interface Tables {
  organisation: OrganisationTable;
  person: PersonTable;
  team: TeamTable;
  membership: MembershipTable;
  invitation: InvitationTable;
  event: EventTable;
  revision: RevisionTable;
  idempotency: IdempotencyTable;
  lease: LeaseTable;
  job: JobTable;
  source: SourceTable;
  source_table: SourceTableTable;
  kpi: KpiTable;
  definition_version: DefinitionVersionTable;
  definition_stance: DefinitionStanceTable;
  annotation: AnnotationTable;
  kpi_follow: KpiFollowTable;
  kpi_use: KpiUseTable;
  series: SeriesTable;
  measurement: MeasurementTable;
  run: RunTable;
  reading: ReadingTable;
  alignment_test: AlignmentTestTable;
  alignment_seat: AlignmentSeatTable;
  alignment_answer: AlignmentAnswerTable;
  alignment_number: AlignmentNumberTable;
  alignment_stance: AlignmentStanceTable;
  ambition: AmbitionTable;
  check_in: CheckInTable;
  contribution: ContributionTable;
  cycle: CycleTable;
  decision: DecisionTable;
  guardrail: GuardrailTable;
  initiative: InitiativeTable;
  key_result_closing: KeyResultClosingTable;
  key_result_definition: KeyResultDefinitionTable;
  key_result_reading: KeyResultReadingTable;
  key_result: KeyResultTable;
  not_doing: NotDoingTable;
  objective_comment: ObjectiveCommentTable;
  objective_dots: ObjectiveDotsTable;
  objective_stance: ObjectiveStanceTable;
  objective: ObjectiveTable;
  target_change: TargetChangeTable;
}
