import { useMutation } from '@tanstack/react-query';
import { api } from '../api.ts';
import { Button } from '../design/button.tsx';
import { FieldStack, Form } from '../design/form.tsx';
import { say } from '../design/toast.tsx';
import { useWords } from '../language.tsx';
import { useSession } from '../shell/session.ts';
import { useRemark } from '../wording/use-remark.ts';
import { useWritten } from '../written.ts';
import { type ObjectiveDraft, ObjectiveFields, servesOf } from './objective-fields.tsx';
import { type CyclePageData, useOkrChanged } from './okr-data.ts';

interface Props {
  readonly page: CyclePageData;
  /** The KPI whose signal calls for an effort, where one opened this. */
  readonly improves?: string;
  readonly title?: string;
  readonly onDone: () => void;
  readonly onProposed: (id: string) => void;
}

export function ProposeObjective({ page, improves = '', title = '', onDone, onProposed }: Props) {
  const words = useWords().okrPage.room;
  const { memberships } = useSession();
  const changed = useOkrChanged();
  const {
    written: draft,
    write,
    ...kept
  } = useWritten<ObjectiveDraft>(`objective ${page.cycle.id} ${improves} ${title}`.trim(), {
    title,
    whyNow: '',
    teamId: memberships.find(({ teamId }) => teamId !== page.cycle.teamId)?.teamId ?? page.cycle.teamId,
    serves: '',
    improves,
    supports: '',
    contributingTeamIds: [],
  });
  const remark = useRemark({ type: 'objective', text: draft.title });
  const propose = useMutation(
    api.objective.propose.mutationOptions({
      onSuccess: async ({ id }) => {
        kept.sent();
        await changed();
        onProposed(id);
        say(words.proposed);
        onDone();
      },
    }),
  );
  const send = () => {
    if (!remark.mayGoOn) return remark.askWhy();
    propose.mutate({
      cycleId: page.cycle.id,
      title: draft.title,
      whyNow: draft.whyNow,
      teamId: draft.teamId,
      contributingTeamIds: [...draft.contributingTeamIds],
      serves: servesOf(draft),
      improvesKpiKey: draft.improves || null,
      supportsObjectiveId: draft.supports || null,
    });
  };
  return (
    <Form
      onSend={send}
      error={propose.error}
      written={kept}
      onCancel={onDone}
      acts={
        <Button type="submit" busy={propose.isPending}>
          {words.send}
        </Button>
      }
    >
      <FieldStack>
        <ObjectiveFields
          page={page}
          draft={draft}
          remark={remark}
          teamIds={[]}
          onChange={write}
          onBecome={() => {
            kept.sent();
            onDone();
          }}
        />
      </FieldStack>
    </Form>
  );
}
