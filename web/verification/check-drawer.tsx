import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { RuleBody } from '../../src/kpi/verification-rule.ts';
import { api } from '../api.ts';
import { Button } from '../design/button.tsx';
import { Drawer } from '../design/drawer.tsx';
import { Form } from '../design/form.tsx';
import { Segments } from '../design/tabs.tsx';
import { useWords } from '../language.tsx';
import { BoundsFields } from './bounds-fields.tsx';
import { FixtureFields } from './fixture-fields.tsx';
import { ReconciliationFields } from './reconciliation-fields.tsx';
import type { RuleFields } from './rule-fields.ts';
import type { Shown } from './verification-data.ts';

interface Props {
  readonly kpiKey: string;
  readonly percent: boolean;
  readonly columns: Shown['columns'];
  readonly onClose: () => void;
}

const kinds = ['fixture', 'bounds', 'reconciliation'] as const;

/** A check is added: rows typed with their answer, bounds, or a second source. */
export function CheckDrawer({ kpiKey, percent, columns, onClose }: Props) {
  const { verification: words } = useWords();
  const queries = useQueryClient();
  const [kind, setKind] = useState<(typeof kinds)[number]>('fixture');
  const [body, setBody] = useState<RuleBody | null>(null);
  const add = useMutation(
    api.verification.add.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries({ queryKey: api.verification.key() });
        onClose();
      },
    }),
  );
  const fields: RuleFields = { percent, columns, onChange: setBody };
  return (
    <Drawer opened onClose={onClose} title={words.add} width={760}>
      <Form
        onSend={() => body && add.mutate({ key: kpiKey, body })}
        error={add.error}
        acts={
          <Button type="submit" busy={add.isPending} disabled={body === null}>
            {words[kind].save}
          </Button>
        }
      >
        <Segments
          label={words.add}
          choices={kinds.map((key) => ({ key, label: words[key].title }))}
          chosen={kind}
          onChoose={(next) => {
            setBody(null);
            setKind(next);
          }}
        />
        {kind === 'fixture' ? <FixtureFields {...fields} /> : null}
        {kind === 'bounds' ? <BoundsFields {...fields} /> : null}
        {kind === 'reconciliation' ? <ReconciliationFields {...fields} /> : null}
      </Form>
    </Drawer>
  );
}
