import { Button } from '../design/button.tsx';
import { DataTable } from '../design/data-table.tsx';
import { RowSelect } from '../design/field.tsx';
import { useFormat, useWords } from '../language.tsx';
import { useTeamName } from '../okr/okr-data.ts';
import { useTeams } from '../pages/people/people-data.ts';
import { Ask } from './ask.tsx';
import styles from './goals.module.css';
import type { Answering, HolderChoice, Preview } from './import-data.ts';

type Holder = Preview['holders'][number];

const writtenChoice = (choice: HolderChoice | null): string =>
  choice === null ? '' : choice.kind === 'team' ? choice.teamId : choice.kind;
const choiceOf = (value: string): HolderChoice =>
  value === 'new-team' || value === 'placeholder' || value === 'leave-out'
    ? { kind: value }
    : { kind: 'team', teamId: value };

/** Whose the goals become: a team of the same name is found, all else is said by a person. */
export function HolderQuestion({ preview, said, onSay }: Answering) {
  const words = useWords().goalImport.holders;
  const { number } = useFormat();
  const teamName = useTeamName();
  const { holders, holdersInAll, questions } = preview;
  const say = (chosen: readonly { holder: string; choice: HolderChoice }[]) => {
    const others = (said.holders ?? []).filter(({ holder }) => !chosen.some((one) => one.holder === holder));
    onSay({ ...said, holders: [...others, ...chosen] });
  };
  const proposed = holders.flatMap(({ holder, proposed: teamId, choice }) =>
    teamId !== null && choice === null ? [{ holder, choice: { kind: 'team' as const, teamId } }] : [],
  );
  const unknown = holders.filter(({ choice }) => choice === null).length;
  return (
    <Ask question={words.title} open={questions.includes('holders')}>
      <p className={styles.more}>{words.help}</p>
      {proposed.length > 0 ? (
        <div className={styles.acts}>
          <Button kind="outline" onClick={() => say(proposed)}>
            {words.takeProposed}
          </Button>
        </div>
      ) : null}
      <DataTable
        caption={words.title}
        rows={holders}
        keyOf={({ holder }) => holder}
        columns={[
          { key: 'holder', label: words.holder, cell: (one) => <HolderCell holder={one} /> },
          { key: 'objectives', label: words.objectives, number: true, cell: ({ objectives }) => number(objectives) },
          {
            key: 'becomes',
            label: words.becomes,
            cell: (one) => (
              <HolderSelect
                label={words.label(one.holder || words.nobody)}
                value={writtenChoice(one.choice)}
                first={
                  one.proposed === null ? null : { id: one.proposed, label: words.proposed(teamName(one.proposed)) }
                }
                newTeam={one.mayBeTeam ? one.holder : null}
                placeholder={preview.mayCreateTeams}
                onChoose={(choice) => say([{ holder: one.holder, choice }])}
              />
            ),
          },
        ]}
      />
      {holdersInAll > holders.length || unknown > 8 ? (
        <div className={styles.period}>
          <p>{words.others(Math.max(unknown, holdersInAll - holders.length))}</p>
          <HolderSelect
            label={words.others(Math.max(unknown, holdersInAll - holders.length))}
            value={writtenChoice(said.otherHolders ?? null)}
            first={null}
            newTeam={null}
            placeholder={preview.mayCreateTeams}
            onChoose={(otherHolders) => onSay({ ...said, otherHolders })}
          />
        </div>
      ) : null}
    </Ask>
  );
}

function HolderCell({ holder: { holder, is } }: { holder: Holder }) {
  const words = useWords().goalImport.holders;
  return (
    <span className={styles.cell}>
      {holder || words.nobody}
      <small>{words.is[is]}</small>
    </span>
  );
}

function HolderSelect(props: {
  readonly label: string;
  readonly value: string;
  readonly first: { readonly id: string; readonly label: string } | null;
  readonly newTeam: string | null;
  readonly placeholder: boolean;
  readonly onChoose: (choice: HolderChoice) => void;
}) {
  const words = useWords().goalImport.holders;
  const teams = useTeams();
  const { first, newTeam } = props;
  return (
    <span className={styles.select}>
      <RowSelect
        aria-label={props.label}
        asks={words.ask}
        value={props.value}
        onChange={(event) => props.onChoose(choiceOf(event.currentTarget.value))}
      >
        {first ? <option value={first.id}>{first.label}</option> : null}
        {teams.flatMap(({ id, name }) =>
          id === first?.id
            ? []
            : [
                <option key={id} value={id}>
                  {name}
                </option>,
              ],
        )}
        {newTeam === null ? null : <option value="new-team">{words.newTeam(newTeam)}</option>}
        {props.placeholder ? <option value="placeholder">{words.placeholder}</option> : null}
        <option value="leave-out">{words.leaveOut}</option>
      </RowSelect>
    </span>
  );
}
