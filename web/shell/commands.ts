import { useMantineColorScheme } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api } from '../api.ts';
import { useLanguage, useWords } from '../language.tsx';
import type { Room } from './rooms.ts';
import { type Session, signOut } from './session.ts';
import { useSwitchLanguage } from './use-switch-language.ts';

export interface Command {
  readonly key: string;
  readonly group: 'pages' | 'kpis' | 'acts';
  readonly label: string;
  readonly run: () => unknown;
}

/** Everything the palette reaches: pages, KPIs one may see, and a few acts. */
export function useCommands(session: Session, rooms: readonly Room[]): readonly Command[] {
  const { shell } = useWords();
  const language = useLanguage();
  const go = useNavigate();
  const switchTo = useSwitchLanguage();
  const { setColorScheme } = useMantineColorScheme();
  const catalogue = useQuery(api.kpi.list.queryOptions({ enabled: session.content.kpis > 0 }));
  const pages: Command[] = [
    ...rooms.map((room) => ({
      key: room.key,
      group: 'pages' as const,
      label: shell.rooms[room.key],
      run: () => go({ to: room.to }),
    })),
    ...(rooms.some(({ key }) => key === 'sort')
      ? []
      : [{ key: 'sort', group: 'pages' as const, label: shell.rooms.sort, run: () => go({ to: '/sort' }) }]),
    ...(rooms.some(({ key }) => key === 'blindSpots')
      ? []
      : [
          {
            key: 'blindSpots',
            group: 'pages' as const,
            label: shell.rooms.blindSpots,
            run: () => go({ to: '/blind-spots' }),
          },
        ]),
    { key: 'people', group: 'pages', label: shell.account.people, run: () => go({ to: '/people' }) },
    { key: 'settings', group: 'pages', label: shell.account.settings, run: () => go({ to: '/settings' }) },
  ];
  const kpis = (catalogue.data?.kpis ?? []).map((kpi) => ({
    key: `kpi ${kpi.key}`,
    group: 'kpis' as const,
    label: kpi.name,
    run: () => go({ to: '/kpis/$key', params: { key: kpi.key } }),
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
  return [...pages, ...kpis, ...acts];
}
