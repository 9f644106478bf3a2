import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api.ts';
import { CheckField, TextField } from '../design/field.tsx';
import { FieldGroup } from '../design/form.tsx';
import { useWords } from '../language.tsx';
import styles from './people-asked.module.css';

/** More than this, and one looks for a name rather than down a list. */
const MANY = 12;

interface Props {
  readonly legend?: string;
  readonly help?: string;
  readonly chosen: readonly string[];
  readonly onChoose: (personIds: readonly string[]) => void;
}

/** The people asked by name; those chosen stay on screen while one looks for others. */
export function PeopleAsked({ legend, help, chosen, onChoose }: Props) {
  const words = useWords().alignmentPage.create;
  const { data } = useQuery(api.person.list.queryOptions());
  const [find, setFind] = useState('');
  const people = (data?.people ?? []).filter(({ erased, role }) => !erased && role !== 'viewer');
  const looked = find.trim().toLowerCase();
  const shown = people.filter(
    ({ id, name }) => chosen.includes(id) || looked === '' || name?.toLowerCase().includes(looked),
  );
  return (
    <FieldGroup legend={legend ?? words.people}>
      <p className={styles.help}>{help ?? words.peopleHelp}</p>
      {people.length > MANY ? (
        <TextField label={words.peopleFind} value={find} onChange={(event) => setFind(event.target.value)} />
      ) : null}
      <div className={styles.people}>
        {shown.map(({ id, name }) => (
          <CheckField
            key={id}
            label={name ?? ''}
            checked={chosen.includes(id)}
            onChange={(event) =>
              onChoose(event.target.checked ? [...chosen, id] : chosen.filter((each) => each !== id))
            }
          />
        ))}
      </div>
      <p className={styles.help} aria-live="polite">
        {words.peopleChosen(chosen.length)}
      </p>
    </FieldGroup>
  );
}
