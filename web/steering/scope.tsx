import { Link } from '@tanstack/react-router';
import { RowSelect } from '../design/field.tsx';
import { useWords } from '../language.tsx';
import styles from './scope.module.css';

interface ScopeProps {
  readonly page: {
    readonly team: { readonly id: string; readonly name: string } | null;
    readonly teams: readonly { readonly id: string; readonly name: string }[];
  };
  readonly to: '/' | '/review' | '/okrs/$id/retrospective';
  /** Of the address, where it has an id. */
  readonly params?: { readonly id: string };
  readonly on?: string | undefined;
  readonly onChoose: (team: string | undefined) => void;
}

/** More than these, and the switch becomes a list. */
const SIDE_BY_SIDE = 6;

/** Whose page it is: the whole organisation, or one team. */
export function Scope({ page, to, params, on, onChoose }: ScopeProps) {
  const { steering } = useWords();
  const { team } = page;
  // A team further down, opened by its address, is named too: one reads where one is.
  const teams = team && !page.teams.some(({ id }) => id === team.id) ? [...page.teams, team] : page.teams;
  if (teams.length === 0) return null;
  if (teams.length > SIDE_BY_SIDE)
    return (
      <RowSelect
        aria-label={steering.page.teams}
        value={team?.id ?? ''}
        onChange={(event) => onChoose(event.currentTarget.value || undefined)}
      >
        <option value="">{steering.page.wholeOrganisation}</option>
        {teams.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </RowSelect>
    );
  const choices = [{ id: undefined, name: steering.page.wholeOrganisation }, ...teams];
  return (
    <nav aria-label={steering.page.teams} className={styles.scope}>
      {choices.map(({ id, name }) => (
        <Link
          key={id ?? 'all'}
          to={to}
          params={params ?? {}}
          search={{ ...(id ? { team: id } : {}), ...(on ? { on } : {}) }}
          className={styles.choice}
          activeOptions={{ exact: true, includeSearch: true }}
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}
