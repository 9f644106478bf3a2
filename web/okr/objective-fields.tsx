import { useSuspenseQuery } from '@tanstack/react-query';
import { api } from '../api.ts';
import { Choice, ChoiceList } from '../design/choice-list.tsx';
import { SelectField, TextArea } from '../design/field.tsx';
import { useWords } from '../language.tsx';
import type { Remark } from '../wording/use-remark.ts';
import { ObjectiveTitle } from './objective-title.tsx';
import styles from './okr.module.css';
import { type CyclePageData, useTeamName } from './okr-data.ts';

export interface ObjectiveDraft {
  readonly title: string;
  readonly whyNow: string;
  readonly teamId: string;
  readonly serves: string;
  readonly improves: string;
  readonly supports: string;
  readonly contributingTeamIds: readonly string[];
}

/** What `serves` says to the server: an ambition, none said as such, or not said yet. */
export const servesOf = ({ serves }: Pick<ObjectiveDraft, 'serves'>) =>
  serves === '' ? null : serves === 'none' ? ('none' as const) : { ambitionId: serves };

interface Props {
  readonly page: CyclePageData;
  readonly draft: ObjectiveDraft;
  readonly remark: Remark;
  /** Null where the team is settled. */
  readonly teamIds: readonly string[] | null;
  readonly self?: string;
  readonly onChange: (change: Partial<ObjectiveDraft>) => void;
  /** A new one that became an initiative or a KPI instead. */
  readonly onBecome?: () => void;
}

/** What an objective says of itself, proposed or edited. It links to what is above; nothing is copied down. */
export function ObjectiveFields({ page, draft, remark, teamIds, self, onChange, onBecome }: Props) {
  const words = useWords().okrPage.room;
  const { teams } = useSuspenseQuery(api.team.list.queryOptions()).data;
  const { kpis } = useSuspenseQuery(api.kpi.list.queryOptions()).data;
  const teamName = useTeamName();
  const { contributingTeamIds } = draft;
  const supportable = [...page.objectives, ...page.others].filter(
    ({ id, teamId, state }) => id !== self && teamId !== draft.teamId && state !== 'not-doing',
  );
  return (
    <>
      <ObjectiveTitle
        page={page}
        title={draft.title}
        teamId={draft.teamId}
        remark={remark}
        onTitle={(title) => onChange({ title })}
        onBecome={onBecome}
      />
      <TextArea
        label={words.whyNow}
        help={words.whyNowHelp}
        rows={2}
        value={draft.whyNow}
        onChange={(event) => onChange({ whyNow: event.target.value })}
      />
      {teamIds === null ? null : (
        <SelectField
          label={words.team}
          value={draft.teamId}
          onChange={(event) => onChange({ teamId: event.target.value })}
        >
          {teams
            .filter(({ id }) => teamIds.length === 0 || teamIds.includes(id))
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </SelectField>
      )}
      {teams.length > 1 ? (
        <div>
          <span className={styles.asks}>{words.with}</span>
          <ChoiceList label={words.with}>
            {teams
              .filter(({ id }) => id !== draft.teamId)
              .map(({ id, name }) => {
                const among = contributingTeamIds.includes(id);
                return (
                  <Choice
                    key={id}
                    chosen={among}
                    onChoose={() =>
                      onChange({
                        contributingTeamIds: among
                          ? contributingTeamIds.filter((other) => other !== id)
                          : [...contributingTeamIds, id],
                      })
                    }
                  >
                    {name}
                  </Choice>
                );
              })}
          </ChoiceList>
        </div>
      ) : null}
      {page.ambitions.length > 0 ? (
        <SelectField
          label={words.serves}
          value={draft.serves}
          onChange={(event) => onChange({ serves: event.target.value })}
        >
          <option value="">{words.servesLater}</option>
          {page.ambitions.map(({ id, phrase }) => (
            <option key={id} value={id}>
              {phrase}
            </option>
          ))}
          <option value="none">{words.servesNone}</option>
        </SelectField>
      ) : null}
      {kpis.length > 0 ? (
        <SelectField
          label={words.improves}
          value={draft.improves}
          onChange={(event) => onChange({ improves: event.target.value })}
        >
          <option value="">{words.noneInParticular}</option>
          {kpis.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </SelectField>
      ) : null}
      {supportable.length > 0 ? (
        <SelectField
          label={words.supports}
          help={words.supportsHelp}
          value={draft.supports}
          onChange={(event) => onChange({ supports: event.target.value })}
        >
          <option value="">{words.noneInParticular}</option>
          {supportable.map(({ id, title, teamId }) => (
            <option key={id} value={id}>
              {teamName(teamId)} · {title}
            </option>
          ))}
        </SelectField>
      ) : null}
    </>
  );
}
