/** The scripts of the pages that people open first. */
export const scripts = {
  home: () => import('./pages/home.tsx'),
  review: () => import('./pages/review.tsx'),
  kpis: () => import('./pages/kpis.tsx'),
  kpi: () => import('./pages/kpi.tsx'),
  alignment: () => import('./pages/alignment.tsx'),
  alignmentTest: () => import('./pages/alignment-test.tsx'),
  okrs: () => import('./pages/okrs.tsx'),
  okrCycle: () => import('./pages/okr-cycle.tsx'),
  okrObjective: () => import('./pages/okr-objective.tsx'),
  okrCheckIn: () => import('./pages/okr-check-in.tsx'),
  answer: () => import('./pages/answer.tsx'),
};

interface Needs {
  readonly script: () => Promise<unknown>;
  /** What its loader asks the API for, all of it known from the address. */
  readonly asks: readonly string[];
  /** Without a session too. */
  readonly open?: boolean;
}

type Page = readonly [path: RegExp, needs: (found: RegExpExecArray, search: URLSearchParams) => Needs];

const pages: readonly Page[] = [
  [/^\/$/, (_, search) => ({ script: scripts.home, asks: [`/steering${only(search, 'team', 'on')}`] })],
  [/^\/review$/, (_, search) => ({ script: scripts.review, asks: [`/review${only(search, 'team')}`] })],
  [
    /^\/kpis$/,
    (_, search) => ({
      script: scripts.kpis,
      asks: ['/kpis', '/teams', ...(search.get('read') === 'definitions' ? ['/definitions'] : [])],
    }),
  ],
  [
    /^\/kpis\/(?!new$)([^/]+)$/,
    ([, key], search) => ({ script: scripts.kpi, asks: [`/kpis/${key}${only(search, 'asOf')}`] }),
  ],
  [/^\/alignment$/, () => ({ script: scripts.alignment, asks: ['/alignment-tests'] })],
  [/^\/alignment\/(?!new$)([^/]+)$/, ([, id]) => ({ script: scripts.alignmentTest, asks: [`/alignment-tests/${id}`] })],
  [/^\/okrs$/, () => ({ script: scripts.okrs, asks: ['/cycles', '/teams'] })],
  [/^\/okrs\/(?!import$)([^/]+)$/, ([, id]) => ({ script: scripts.okrCycle, asks: [`/cycles/${id}`, '/teams'] })],
  [
    /^\/okrs\/objectives\/([^/]+)$/,
    ([, id]) => ({ script: scripts.okrObjective, asks: [`/objectives/${id}`, '/kpis', '/teams'] }),
  ],
  [
    /^\/okrs\/([^/]+)\/check-in\/([^/]+)$/,
    ([, id, team]) => ({ script: scripts.okrCheckIn, asks: [`/cycles/${id}/teams/${team}/check-in`, '/teams'] }),
  ],
  [/^\/answer\/([^/]+)$/, ([, token]) => ({ script: scripts.answer, asks: [`/answers/${token}`], open: true })],
];

/** What the page at an address will need; nothing for a page that is rarely the first. */
export function needsOf(path: string, search: URLSearchParams): Needs | undefined {
  for (const [pattern, needs] of pages) {
    const found = pattern.exec(path);
    if (found) return needs(found, search);
  }
  return undefined;
}

function only(search: URLSearchParams, ...names: readonly string[]): string {
  const kept = new URLSearchParams(names.flatMap((name) => (search.get(name) ? [[name, search.get(name) ?? '']] : [])));
  return kept.size > 0 ? `?${kept}` : '';
}
