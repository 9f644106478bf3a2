import { CheckSet } from '../design/check-set.tsx';
import { SelectField } from '../design/field.tsx';
import { useWords } from '../language.tsx';
import { usePeople } from '../pages/people/people-data.ts';
import { useSession } from '../shell/session.ts';

interface Props {
  /** Those the product would ask, by name. */
  readonly known: readonly { readonly personId: string; readonly name: string | null }[];
  readonly asked: readonly string[];
  readonly help: string;
  readonly onAsk: (personIds: readonly string[]) => void;
}

/** Who is asked to agree: those who are by default, and whoever is named beside them. Whoever proposes has spoken. */
export function WhoIsAsked({ known, asked, help, onAsk }: Props) {
  const words = useWords().kpiActs.versions;
  const people = usePeople();
  const { person } = useSession();
  const names = new Map(people.map(({ id, name }) => [id, name ?? '—']));
  const all = [...new Set([...known.map(({ personId }) => personId), ...asked])];
  const others = people.filter(({ id, erased }) => !erased && id !== person.id && !all.includes(id));
  const nobodyYet = all.length === 0;
  return (
    <>
      {nobodyYet && others.length > 0 ? null : (
        <CheckSet
          legend={words.askedField}
          all={all}
          chosen={asked}
          labels={Object.fromEntries(all.map((id) => [id, names.get(id) ?? '—']))}
          help={nobodyYet ? words.askedAlone : help}
          onChoose={onAsk}
        />
      )}
      {others.length > 0 ? (
        <SelectField
          label={nobodyYet ? words.askedField : words.askedOther}
          help={nobodyYet ? help : undefined}
          value=""
          onChange={(event) => onAsk([...asked, event.currentTarget.value])}
        >
          <option value="">{words.choose}</option>
          {others.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      ) : null}
    </>
  );
}
