import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api.ts';
import { Button } from '../../design/button.tsx';
import { SelectField, TextField } from '../../design/field.tsx';
import { FieldRow, Form } from '../../design/form.tsx';
import { useWords } from '../../language.tsx';
import { useWritten } from '../../written.ts';
import type { KpiPageData } from '../kpi-data.ts';
import styles from './around.module.css';

/** As the contract says it; the typed client does not carry a shape that holds itself. */
export interface Branch {
  readonly kpi: { readonly id: string; readonly key: string; readonly name: string };
  readonly kind: 'component' | 'influence' | null;
  readonly why: string | null;
  readonly below: readonly Branch[];
}

/** The small tree of what moves a KPI: a solid branch enters its formula, a dashed one is believed. */
export function Influences({ page, tree }: { page: KpiPageData; tree: Branch | null }) {
  const words = useWords().kpiPage.around;
  const queries = useQueryClient();
  const [adding, setAdding] = useState(false);
  const { key } = page.kpi;
  const may = page.may.includes('kpi.edit');
  const change = useMutation(
    api.around.influence.mutationOptions({
      onSuccess: async () => {
        setAdding(false);
        await queries.invalidateQueries({ queryKey: api.around.key() });
      },
    }),
  );
  return (
    <>
      {tree ? (
        <ul className={styles.tree}>
          <li>
            {tree.kpi.name}
            <Below
              branches={tree.below}
              {...(may ? { onForget: (from: string) => change.mutate({ key, from, why: null }) } : {})}
            />
          </li>
        </ul>
      ) : null}
      {may && !adding ? (
        <div className={styles.act}>
          <Button kind="act" onClick={() => setAdding(true)}>
            {words.addInfluence}
          </Button>
        </div>
      ) : null}
      {adding ? (
        <AddInfluence
          kpiKey={key}
          error={change.error}
          busy={change.isPending}
          onSay={(from, why) => change.mutateAsync({ key, from, why })}
          onCancel={() => setAdding(false)}
        />
      ) : null}
    </>
  );
}

function Below({ branches, onForget }: { branches: readonly Branch[]; onForget?: (from: string) => void }) {
  const words = useWords().kpiPage.around;
  if (branches.length === 0) return null;
  return (
    <ul className={styles.tree}>
      {branches.map(({ kpi, kind, why, below }) => (
        <li key={`${kind} ${kpi.id}`} className={kind === 'influence' ? styles.influence : undefined}>
          <Link to="/kpis/$key" params={{ key: kpi.key }}>
            {kpi.name}
          </Link>
          <span className={styles.quiet}>
            {kind === 'influence' ? words.influence(why ?? '') : words.component}
            {kind === 'influence' && onForget ? (
              <>
                {' '}
                <Button kind="act" onClick={() => onForget(kpi.key)}>
                  {words.forget}
                  <span className="visually-hidden"> {kpi.name}</span>
                </Button>
              </>
            ) : null}
          </span>
          <Below branches={below} />
        </li>
      ))}
    </ul>
  );
}

interface AddProps {
  readonly kpiKey: string;
  readonly error: unknown;
  readonly busy: boolean;
  readonly onSay: (from: string, why: string) => Promise<unknown>;
  readonly onCancel: () => void;
}

function AddInfluence({ kpiKey, error, busy, onSay, onCancel }: AddProps) {
  const words = useWords().kpiPage.around;
  const kpis = useQuery(api.kpi.list.queryOptions()).data?.kpis ?? [];
  const { written, write, ...kept } = useWritten(`influence ${kpiKey}`, { from: '', why: '' });
  const { from, why } = written;
  return (
    <div className={styles.form}>
      <Form
        label={words.addInfluence}
        onSend={() => onSay(from, why).then(kept.forget, () => undefined)}
        error={error}
        written={kept}
        onCancel={onCancel}
        acts={
          <Button type="submit" kind="outline" busy={busy} disabled={from === '' || why.trim() === ''}>
            {words.sayInfluence}
          </Button>
        }
      >
        <FieldRow>
          <SelectField
            asks
            label={words.influenceOf}
            value={from}
            onChange={(event) => write({ from: event.currentTarget.value })}
          >
            {kpis
              .filter(({ key, status }) => key !== kpiKey && status !== 'retired')
              .map(({ key, name }) => (
                <option key={key} value={key}>
                  {name}
                </option>
              ))}
          </SelectField>
          <TextField
            label={words.influenceWhy}
            value={why}
            onChange={(event) => write({ why: event.currentTarget.value })}
          />
        </FieldRow>
      </Form>
    </div>
  );
}
