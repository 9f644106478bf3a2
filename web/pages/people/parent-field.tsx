import { SelectField } from '../../design/field.tsx';
import { useLanguage, useWords } from '../../language.tsx';
import { inTreeOrder, useTeams } from './people-data.ts';

interface ParentFieldProps {
  readonly parentId: string;
  readonly onChange: (parentId: string) => void;
  /** The team being moved: it cannot stand under itself or what is under it. */
  readonly movedId?: string;
}

export function ParentField({ parentId, onChange, movedId }: ParentFieldProps) {
  const { people: words } = useWords();
  const language = useLanguage();
  const placed = inTreeOrder(useTeams(), new Intl.Collator(language).compare);
  const at = placed.findIndex(({ team }) => team.id === movedId);
  const depth = placed[at]?.depth ?? 0;
  const afterBranch = placed.findIndex((place, index) => index > at && place.depth <= depth);
  const end = afterBranch === -1 ? placed.length : afterBranch;
  const possible = at === -1 ? placed : placed.filter((_, index) => index < at || index >= end);
  return (
    <SelectField label={words.team.parent} value={parentId} onChange={(event) => onChange(event.target.value)}>
      {possible.map(({ team, depth: level }) => (
        <option key={team.id} value={team.id}>
          {`${'\u00a0\u00a0'.repeat(level)}${team.name}`}
        </option>
      ))}
    </SelectField>
  );
}
