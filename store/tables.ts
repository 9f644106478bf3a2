import type {
  AlignmentAnswerTable,
  AlignmentGuestStanceTable,
  AlignmentNumberTable,
  AlignmentSeatTable,
  AlignmentStanceTable,
  AlignmentTestTable,
} from './tables/alignment.ts';
import type {
  ContextSeriesTable,
  ContextValueTable,
  KpiCommentTable,
  KpiContextTable,
  KpiInfluenceTable,
} from './tables/around-a-kpi.ts';
import type { GoalImportPartTable, GoalImportTable, GoalSourceTable } from './tables/goal-import.ts';
import type { HookReceiptTable, HookTable } from './tables/hook.ts';
import type {
  DefinitionVersionTable,
  KpiTable,
  MeasurementTable,
  ReadingLineTable,
  ReadingTable,
  RunTable,
  SeriesTable,
  SourceTable,
  SourceTableTable,
  TableWordsTable,
} from './tables/kpi.ts';
import type {
  AnnotationTable,
  DefinitionStanceTable,
  KpiCodeTable,
  KpiFollowTable,
  KpiUseTable,
} from './tables/kpi-life.ts';
import type { EventTable, IdempotencyTable, JobTable, LeaseTable, RevisionTable } from './tables/log.ts';
import type { NotificationChoiceTable, NotificationTable } from './tables/notification.ts';
import type {
  AmbitionTable,
  CheckInDraftTable,
  CheckInTable,
  ConfidenceRoundTable,
  ConfidenceTapTable,
  ContributionTable,
  CycleTable,
  DecisionTable,
  GuardrailTable,
  HelpAnswerTable,
  InitiativeTable,
  KeyResultClosingTable,
  KeyResultDefinitionTable,
  KeyResultForecastTable,
  KeyResultReadingTable,
  KeyResultTable,
  NotDoingTable,
  ObjectiveAskedTable,
  ObjectiveCommentTable,
  ObjectiveDotsTable,
  ObjectiveStanceTable,
  ObjectiveTable,
  TargetChangeTable,
} from './tables/okr.ts';
import type { InvitationTable, MembershipTable, OrganisationTable, PersonTable, TeamTable } from './tables/people.ts';
import type {
  ActivityTable,
  DismissedRemarkTable,
  QuestionCardTable,
  QuestionLookTable,
  SortedListTable,
} from './tables/questions.ts';
import type { SearchEntryTable, SearchTermTable, WatchTable } from './tables/search.ts';
import type { SnoozeTable } from './tables/steering.ts';
import type { TokenTable } from './tables/token.ts';
import type { VerificationCheckTable, VerificationRuleTable } from './tables/verification.ts';
import type { WebhookDeliveryTable, WebhookTable } from './tables/webhook.ts';

/** Every table of the store. better-auth keeps its own beside them (`auth_*`), which only `server/auth` reads. */
export interface Tables {
  kpi_comment: KpiCommentTable;
  kpi_influence: KpiInfluenceTable;
  context_series: ContextSeriesTable;
  context_value: ContextValueTable;
  kpi_context: KpiContextTable;
  organisation: OrganisationTable;
  person: PersonTable;
  team: TeamTable;
  membership: MembershipTable;
  invitation: InvitationTable;
  event: EventTable;
  revision: RevisionTable;
  idempotency: IdempotencyTable;
  lease: LeaseTable;
  token: TokenTable;
  dismissed_remark: DismissedRemarkTable;
  sorted_list: SortedListTable;
  activity: ActivityTable;
  question_card: QuestionCardTable;
  question_look: QuestionLookTable;
  job: JobTable;
  source: SourceTable;
  source_table: SourceTableTable;
  table_words: TableWordsTable;
  kpi: KpiTable;
  definition_version: DefinitionVersionTable;
  definition_stance: DefinitionStanceTable;
  annotation: AnnotationTable;
  kpi_follow: KpiFollowTable;
  kpi_use: KpiUseTable;
  kpi_code: KpiCodeTable;
  series: SeriesTable;
  measurement: MeasurementTable;
  run: RunTable;
  reading: ReadingTable;
  reading_line: ReadingLineTable;
  snooze: SnoozeTable;
  search_entry: SearchEntryTable;
  search_term: SearchTermTable;
  watch: WatchTable;
  notification: NotificationTable;
  notification_choice: NotificationChoiceTable;
  hook: HookTable;
  hook_receipt: HookReceiptTable;
  webhook: WebhookTable;
  webhook_delivery: WebhookDeliveryTable;
  verification_rule: VerificationRuleTable;
  verification_check: VerificationCheckTable;
  alignment_test: AlignmentTestTable;
  alignment_seat: AlignmentSeatTable;
  alignment_answer: AlignmentAnswerTable;
  alignment_number: AlignmentNumberTable;
  alignment_stance: AlignmentStanceTable;
  alignment_guest_stance: AlignmentGuestStanceTable;
  cycle: CycleTable;
  ambition: AmbitionTable;
  objective: ObjectiveTable;
  contribution: ContributionTable;
  objective_stance: ObjectiveStanceTable;
  objective_comment: ObjectiveCommentTable;
  objective_asked: ObjectiveAskedTable;
  objective_dots: ObjectiveDotsTable;
  key_result: KeyResultTable;
  key_result_definition: KeyResultDefinitionTable;
  key_result_reading: KeyResultReadingTable;
  key_result_forecast: KeyResultForecastTable;
  confidence_round: ConfidenceRoundTable;
  confidence_tap: ConfidenceTapTable;
  key_result_closing: KeyResultClosingTable;
  target_change: TargetChangeTable;
  guardrail: GuardrailTable;
  initiative: InitiativeTable;
  not_doing: NotDoingTable;
  check_in: CheckInTable;
  check_in_draft: CheckInDraftTable;
  help_answer: HelpAnswerTable;
  decision: DecisionTable;
  goal_import: GoalImportTable;
  goal_import_part: GoalImportPartTable;
  goal_source: GoalSourceTable;
}
