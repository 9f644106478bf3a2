import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { api } from '../api.ts';
import { Budget } from '../design/budget.tsx';
import { LinkButton } from '../design/button.tsx';
import { Page } from '../design/page.tsx';
import { Sentence, SentenceWord } from '../design/sentence.tsx';
import { Catalogue } from '../kpi/catalogue.tsx';
import type { Under } from '../kpi/catalogue-filter.ts';
import { inAList, useVersionWords } from '../kpi/version-words.ts';
import { useWords } from '../language.tsx';
import { useIsMember, useSession } from '../shell/session.ts';
import styles from './kpis.module.css';

const route = getRouteApi('/signed-in/kpis');

export function Kpis() {
  const { shell, kpi } = useWords();
  const words = shell.teaching.kpis;
  const define = kpi.create.act;
  const { kpis, budgets } = useSuspenseQuery(api.kpi.list.queryOptions()).data;
  const { read } = route.useSearch();
  const navigate = route.useNavigate();
  const definitions = useDefinitions(read !== undefined);
  return (
    <Page
      title={words.title}
      note={kpis.length === 0 ? words.none : words.count(kpis.length)}
      acts={useIsMember() ? <LinkButton to="/kpis/new">{define}</LinkButton> : null}
    >
      {kpis.length === 0 ? (
        <EmptyCatalogue />
      ) : (
        <Catalogue
          kpis={kpis}
          budgets={budgets}
          reads={read ? 'definition' : 'question'}
          onRead={(reads) =>
            void navigate({ search: reads === 'definition' ? { read: 'definitions' } : {}, replace: true })
          }
          definitions={definitions}
        />
      )}
    </Page>
  );
}

/** Each KPI's definition as its sentence; nothing until it is asked for. */
function useDefinitions(asked: boolean): Under {
  const { data } = useQuery(api.kpi.definitions.queryOptions({ enabled: asked }));
  const said = useVersionWords(inAList);
  return useMemo(() => {
    const sentences = new Map(data?.definitions.map((version) => [version.kpiId, said(version)]));
    return ({ id }) => sentences.get(id) ?? '';
  }, [data, said]);
}

function EmptyCatalogue() {
  const words = useWords().shell.teaching.kpis;
  const { example } = words;
  const limit = useSession().organisation.limits.kpisOfOrganisation;
  return (
    <div className={styles.empty}>
      <section className={styles.owner}>
        <h2>{words.wholeOrganisation}</h2>
        <Budget taken={0} limit={limit} />
        <p className={styles.room}>{words.room(limit)}</p>
      </section>
      <div>
        <p className={styles.sentence}>{words.sentence}</p>
        <div className={styles.example}>
          <Sentence>
            {example.before}
            <SentenceWord question={example.who} />
            {example.what}
            <SentenceWord question={example.did} />
            {example.during}
            <SentenceWord question={example.window} />
            {example.except}
            <SentenceWord question={example.exclusion} />
            {example.end}
          </Sentence>
        </div>
        <div className={styles.acts}>
          <LinkButton kind="outline" large to="/alignment">
            {words.ask}
          </LinkButton>
        </div>
      </div>
    </div>
  );
}
