import { zoneWords } from '../../i18n/definition-sentence.ts';
import type { client } from '../api.ts';
import { CheckField, SelectField, TextField } from '../design/field.tsx';
import { FieldGroup, FieldStack } from '../design/form.tsx';
import { useCondition } from '../kpi/condition.ts';
import { useFormat, useLanguage, useWords } from '../language.tsx';
import { useSession } from '../shell/session.ts';
import { useVocabulary } from '../source/vocabulary.ts';
import { useChoiceWords } from './choice-words.ts';

interface FoundProps {
  /** The times carry no zone: where they were written is said, and changed. */
  readonly zoneless: boolean;
  readonly onWritten: (sourceTz: string) => void;
  readonly found: Awaited<ReturnType<typeof client.alignment.look>>;
  readonly without: readonly string[];
  readonly onWithout: (without: readonly string[]) => void;
  readonly readOn: string;
  readonly onReadOn: (on: string) => void;
}

/** What the rows raise: each question kept unless the facilitator takes it away. */
export function FoundInRows({ found, zoneless, onWritten, without, onWithout, readOn, onReadOn }: FoundProps) {
  const here = useSession().organisation.timezone;
  const words = useWords().alignmentPage.create;
  const format = useFormat();
  const { profile, questions } = found;
  const language = useLanguage();
  const vocabulary = useVocabulary()(profile.source.connection);
  const condition = useCondition(profile.source.connection, profile.source.table);
  const say = useChoiceWords({ profile: profile as never, said: { [language]: vocabulary[profile.source.table] } });
  return (
    <FieldStack>
      <p>{words.found(format.number(profile.rows), format.date(profile.from), format.date(profile.to))}</p>
      {zoneless && profile.time.sourceTz ? (
        <SelectField
          label={words.written}
          value={profile.time.sourceTz}
          onChange={(event) => onWritten(event.currentTarget.value)}
        >
          {[...new Set([here, 'UTC', profile.time.sourceTz])].map((zone) => (
            <option key={zone} value={zone}>
              {zoneWords(language, zone)}
            </option>
          ))}
        </SelectField>
      ) : null}
      <FieldGroup legend={words.questions}>
        <p>{words.questionsHelp}</p>
        {questions.map((question) => (
          <CheckField
            key={question.id}
            label={say.question(question)}
            help={help(question)}
            checked={!without.includes(question.id)}
            onChange={(event) =>
              onWithout(event.target.checked ? without.filter((id) => id !== question.id) : [...without, question.id])
            }
          />
        ))}
      </FieldGroup>
      <TextField
        label={words.readOn}
        type="date"
        min={profile.from}
        max={profile.to}
        value={readOn}
        onChange={(event) => onReadOn(event.target.value)}
      />
    </FieldStack>
  );

  function help(question: (typeof questions)[number]): string {
    if (question.token === 'exclusion') {
      const rows = words.rows(format.number(question.options[0]?.rows ?? 0));
      const found = profile.findings.find(({ id }) => id === question.findingId)?.condition;
      return found && 'col' in found ? words.rowsWhere(rows, condition(found as never)) : rows;
    }
    return format.list(question.options.map(({ choice }) => say.choice(choice as never)));
  }
}
