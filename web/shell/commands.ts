import { useMantineColorScheme } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { api } from '../api.ts';
import { useLanguage, useWords } from '../language.tsx';
import { matchesWords } from './match-words.ts';
import { addRecent, recentOf } from './recent.ts';
import { rooms } from './rooms.ts';
import { type Session, signOut } from './session.ts';
import { useSwitchLanguage } from './use-switch-language.ts';

export interface Command {
  readonly key: string;
  readonly group: 'recent' | 'pages' | 'kpis' | 'found' | 'acts';
  readonly label: string;
  /** What kind of thing it is, and where it belongs. */
  readonly note?: string;
  readonly run: () => unknown;
}

/** A word that finds nothing, and the one close to it that was looked for instead. */
interface Instead {
  readonly typed: string;
  readonly shownFor: string;
}

interface Reached {
  readonly commands: readonly Command[];
  readonly instead: readonly Instead[];
}

/** Everything the palette reaches: pages, KPIs one may see, and a few acts. */
export function useCommands(session: Session, typed: string): Reached {
  const { shell } = useWords();
  const found = useFound(session, typed);
  const language = useLanguage();
  const go = useNavigate();
  const switchTo = useSwitchLanguage();
  const { setColorScheme } = useMantineColorScheme();
  const catalogue = useQuery(api.kpi.list.queryOptions({ enabled: session.content.kpis > 0 }));
  const pages: Command[] = [
    // Those not in the menu yet too: whoever types the name of a room is on the way to its first content.
    ...rooms.map((room) => ({
      key: room.key,
      group: 'pages' as const,
      label: shell.rooms[room.key],
      run: () => go({ to: room.to }),
    })),
    { key: 'people', group: 'pages', label: shell.account.people, run: () => go({ to: '/people' }) },
    { key: 'settings', group: 'pages', label: shell.account.settings, run: () => go({ to: '/settings' }) },
  ];
  const kpis = (catalogue.data?.kpis ?? []).map((kpi) => ({
    key: `kpi ${kpi.key}`,
    group: 'kpis' as const,
    label: kpi.name,
    run: () => {
      addRecent(session.person.id, { label: kpi.name, path: `/kpis/${encodeURIComponent(kpi.key)}` });
      return go({ to: '/kpis/$key', params: { key: kpi.key } });
    },
  }));
  const acts: Command[] = [
    {
      key: 'language',
      group: 'acts',
      label: shell.palette.switchLanguage,
      run: () => switchTo(language === 'fr' ? 'en' : 'fr'),
    },
    ...(['light', 'dark', 'auto'] as const).map((scheme) => ({
      key: scheme,
      group: 'acts' as const,
      label: shell.palette.theme(shell.theme[scheme]),
      run: () => setColorScheme(scheme),
    })),
    { key: 'sign-out', group: 'acts', label: shell.account.signOut, run: signOut },
  ];
  const known = [...pages, ...kpis].filter((command) => matchesWords(command.label, typed));
  const doing = acts.filter((command) => matchesWords(command.label, typed));
  // The server knows no page and no act: where one begins by what is typed, nothing is mistyped.
  const mistyped = known.length + doing.length === 0;
  const paths = new Set(kpis.map(({ key }) => key));
  return {
    commands: [
      ...(typed.trim() === '' ? found.recent : []),
      ...known,
      // A KPI by its name is among the KPIs already.
      ...(found.instead.length > 0 && !mistyped ? [] : found.found).filter(
        ({ key }) => !paths.has(key) || !known.some((one) => one.key === key),
      ),
      ...doing,
    ],
    instead: mistyped ? found.instead : [],
  };
}

/** What the server finds of the words typed, among all one may see, and what was opened lately. */
function useFound(
  session: Session,
  typed: string,
): { readonly recent: readonly Command[]; readonly found: readonly Command[]; readonly instead: readonly Instead[] } {
  const { search } = useWords();
  const { history } = useRouter();
  // A word is asked for when the fingers rest: half of one is no word, and what finds nothing is dear to look for.
  const [asked] = useDebouncedValue(typed.trim(), 120);
  const answer = useQuery(
    api.search.find.queryOptions({
      input: { q: asked || '-' },
      enabled: asked.length >= 2,
      placeholderData: keepPreviousData,
    }),
  );
  const person = session.person.id;
  const open = (label: string, path: string) => () => {
    addRecent(person, { label, path });
    history.push(path);
  };
  return {
    recent: recentOf(person).map(({ label, path }) => ({
      key: `recent ${path}`,
      group: 'recent' as const,
      label,
      run: open(label, path),
    })),
    found: (asked.length >= 2 ? (answer.data?.found ?? []) : []).map(({ kind, id, title, detail, path }) => ({
      key: kind === 'kpi' ? `kpi ${decodeURIComponent(path.slice('/kpis/'.length))}` : `${kind} ${id}`,
      group: 'found' as const,
      label: title,
      note: detail && detail !== title ? `${search.kinds[kind]} · ${detail}` : search.kinds[kind],
      run: open(title, path),
    })),
    instead: asked.length >= 2 ? (answer.data?.instead ?? []) : [],
  };
}
