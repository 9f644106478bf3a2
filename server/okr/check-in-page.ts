import { type CheckIn, currentCheckIns, openCheckIn } from '../../src/okr/check-in.ts';
import { weekOf } from '../../src/okr/cycle-week.ts';
import { answerTo, type HelpAsked, helpAskedIn } from '../../src/okr/help.ts';
import type { Actor } from '../../src/people/relation.ts';
import { checkInsOf } from '../../store/check-in.ts';
import { draftOfWeek } from '../../store/check-in-draft.ts';
import type { Cycle } from '../../store/cycle.ts';
import { decisionsOf } from '../../store/decision.ts';
import { helpAnswersOf } from '../../store/help-answer.ts';
import type { Store } from '../../store/store.ts';
import { here, isSeen, objectivesSeen } from './okr-place.ts';
import { shownCycle } from './shown-cycle.ts';
import { shownGuardrails } from './shown-guardrails.ts';
import { forEveryone, shownKeyResults } from './shown-key-results.ts';

/** The check-in of a team as it opens this week, for its own members. */
export async function checkInPage(store: Store, actor: Actor, cycle: Cycle, teamId: string) {
  const { db } = store;
  const { today } = await here(store);
  const objectives = (await objectivesSeen(db, actor, cycle.id))
    .filter((objective) => objective.teamId === teamId && objective.state === 'chosen')
    .sort((a, b) => (a.rank ?? 99) - (b.rank ?? 99));
  const ids = objectives.map(({ id }) => id);
  const taken = await checkInsOf(db, cycle.id, teamId);
  const current: CheckIn[] = currentCheckIns(taken.map((one) => ({ ...one, authorId: null })));
  const week = weekOf(cycle, today);
  const kept = current.find((one) => one.week === week) ?? null;
  const past = current.filter((one) => one.week < week);
  const last = past.at(-1) ?? null;
  const [keyResults, guardrails, draft, answers] = await Promise.all([
    shownKeyResults(store, actor, cycle, ids, { checkIns: taken }),
    shownGuardrails(db, actor, ids, await decisionsOf(db, [teamId])),
    draftOfWeek(db, { cycleId: cycle.id, teamId, week }),
    helpAnswersOf(db, cycle.id),
  ]);
  const helped = helpAskedIn(last ? [last] : []).flatMap((asked) => {
    const answer = isSeen(actor, asked.ofTeamId) ? answerTo(asked, answers) : null;
    return answer ? [{ ...asked, words: answer.words }] : [];
  });
  const running = keyResults.filter(({ dropped }) => dropped === null);
  const opened = openCheckIn(
    running
      .filter(({ measure }) => measure?.kind === 'kpi' || measure?.computed)
      .map(({ id, values, measure, nextExpected }) => {
        const latest = values.findLast(({ value }) => value !== null);
        return {
          keyResultId: id,
          latest:
            latest && latest.value !== null
              ? { period: latest.period, value: latest.value, definitionVersionId: measure!.definitionVersionId }
              : null,
          nextExpected,
        };
      }),
    last,
  );
  const entryOf = (checkIn: CheckIn | null, keyResultId: string) =>
    checkIn?.entries.find((entry) => entry.keyResultId === keyResultId);
  return {
    cycle: shownCycle(cycle, actor, today),
    teamId,
    today,
    kept: kept && { id: kept.id, on: kept.on },
    objectives: objectives.map(({ id, title, rank }) => ({
      id,
      title,
      rank,
      keyResults: running
        .filter(({ objectiveId }) => objectiveId === id)
        .map((shown) => {
          const keyResult = forEveryone(shown);
          const fromKpi = opened.find((entry) => entry.keyResultId === keyResult.id);
          const before = entryOf(last, keyResult.id);
          const said = entryOf(kept, keyResult.id);
          return {
            ...keyResult,
            latest: fromKpi ? (fromKpi.value?.value ?? null) : (said?.value?.value ?? null),
            skipped: fromKpi?.skipped ?? null,
            last: before ? { value: before.value?.value ?? null, confidence: before.confidence } : null,
            help: helpOf(helped.find((one) => one.keyResultId === keyResult.id)),
            kept: said
              ? {
                  value: said.value?.value ?? null,
                  confidence: said.confidence,
                  learnt: said.learnt,
                  blocked: said.blocked,
                  skipped: said.skipped,
                }
              : null,
            before: past
              .flatMap((checkIn) => {
                const entry = entryOf(checkIn, keyResult.id);
                return entry
                  ? [
                      {
                        week: checkIn.week,
                        value: entry.value?.value ?? null,
                        confidence: entry.confidence,
                        learnt: entry.learnt,
                      },
                    ]
                  : [];
              })
              .reverse(),
          };
        }),
    })),
    guardrails,
    priorities: (kept ?? last)?.priorities ?? [],
    draft: draft && {
      preparedWith: draft.preparedWith,
      preparedAt: draft.preparedAt,
      lines: draft.lines.filter((line) => running.some(({ id }) => id === line.keyResultId)),
      priorities: [...draft.priorities],
    },
  };
}

const helpOf = (help: (HelpAsked & { readonly words: string }) | undefined) =>
  help ? { ofTeamId: help.ofTeamId, what: help.what, words: help.words } : null;
