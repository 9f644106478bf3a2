import { useState } from 'react';
import type { Scope } from '../../../src/people/scope.ts';
import { api, client, queryClient } from '../../api.ts';
import { CheckSet } from '../../design/check-set.tsx';
import { SelectField } from '../../design/field.tsx';
import { SecretForm } from '../../design/secret-form.tsx';
import { SecretOnce } from '../../design/secret-once.tsx';
import { useWords } from '../../language.tsx';

const scopes: readonly Scope[] = ['read', 'values', 'definitions', 'check-ins', 'code'];
const lengths = [30, 90, 365] as const;

/** What it may do and until when; then its secret, once. */
export function TokenDrawer({ whose, onClose }: { whose: 'self' | 'service' | null; onClose: () => void }) {
  const { tokens: words } = useWords().access;
  return (
    <SecretOnce<{ secret: string }>
      opened={whose !== null}
      onClose={onClose}
      title={whose === 'service' ? words.addService : words.add}
      words={words}
      next={{ label: words.another, closes: false }}
      form={(onMade) => <TokenForm whose={whose ?? 'self'} onMade={onMade} />}
    />
  );
}

function TokenForm({ whose, onMade }: { whose: 'self' | 'service'; onMade: (made: { secret: string }) => void }) {
  const { tokens: words } = useWords().access;
  const [draft, setDraft] = useState({ scopes: ['read'] as Scope[], days: 90 });
  const make = async (name: string) => {
    const made = await client.token.create({ ...draft, name, for: whose });
    await queryClient.invalidateQueries({ queryKey: api.token.key() });
    return made;
  };
  return (
    <SecretForm words={words} complete={draft.scopes.length > 0} make={make} onMade={onMade}>
      {(sent) => (
        <>
          <CheckSet
            legend={words.scopesLabel}
            all={scopes}
            chosen={draft.scopes}
            labels={words.scopes}
            help={sent && draft.scopes.length === 0 ? words.chooseScope : words.never}
            onChoose={(chosen) => setDraft({ ...draft, scopes: chosen })}
          />
          <SelectField
            label={words.days}
            value={draft.days}
            onChange={(event) => setDraft({ ...draft, days: Number(event.target.value) })}
          >
            {lengths.map((days) => (
              <option key={days} value={days}>
                {words.inDays(days)}
              </option>
            ))}
          </SelectField>
        </>
      )}
    </SecretForm>
  );
}
