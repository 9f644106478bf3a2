import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../api.ts';
import { Button } from '../design/button.tsx';
import { Drawer } from '../design/drawer.tsx';
import { Form } from '../design/form.tsx';
import { Segments } from '../design/tabs.tsx';
import { useWords } from '../language.tsx';
import { useWritten } from '../written.ts';
import { BoundsFields, boundsOf } from './bounds-fields.tsx';
import { FixtureFields, type TypedRows } from './fixture-fields.tsx';
import { ReconciliationFields, reconciliationOf } from './reconciliation-fields.tsx';
import { fixtureOf } from './typed-fixture.ts';
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
  const empty = columns.map(() => '');
  // The rows that are typed are those of these columns.
  const { written, write, ...kept } = useWritten(`check ${kpiKey} ${columns.map(({ name }) => name).join(' ')}`, {
    kind: 'fixture' as (typeof kinds)[number],
    fixture: { rows: [empty, empty], period: '', expected: '' } as TypedRows,
    bounds: { atLeast: '', atMost: '' },
    reconciliation: { sourceId: '', table: '', tolerance: '1' },
  });
  const { kind, fixture, bounds, reconciliation } = written;
  const body = {
    fixture: () => fixtureOf({ ...fixture, columns, percent }),
    bounds: () => boundsOf(bounds, percent),
    reconciliation: () => reconciliationOf(reconciliation),
  }[kind]();
  const add = useMutation(
    api.verification.add.mutationOptions({
      onSuccess: async () => {
        kept.sent();
        await queries.invalidateQueries({ queryKey: api.verification.key() });
        onClose();
      },
    }),
  );
  return (
    <Drawer opened onClose={onClose} title={words.add} width={760}>
      <Form
        onSend={() => body && add.mutate({ key: kpiKey, body })}
        error={add.error}
        written={kept}
        onCancel={onClose}
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
          onChoose={(next) => write({ kind: next })}
        />
        {kind === 'fixture' ? (
          <FixtureFields columns={columns} typed={fixture} onTyped={(typed) => write({ fixture: typed })} />
        ) : null}
        {kind === 'bounds' ? <BoundsFields typed={bounds} onTyped={(typed) => write({ bounds: typed })} /> : null}
        {kind === 'reconciliation' ? (
          <ReconciliationFields typed={reconciliation} onTyped={(typed) => write({ reconciliation: typed })} />
        ) : null}
      </Form>
    </Drawer>
  );
}
