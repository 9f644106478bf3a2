import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router';
import { accountQuery } from './account/account-data.ts';
import { testQuery, testsQuery } from './alignment/alignment-data.ts';
import { api } from './api.ts';
import { type AskedAct, actIn, isDay, isOwnPath, teamIn } from './asked-in-address.ts';
import { blindSpotsQuery } from './blind-spots/blind-spots-data.ts';
import { questionsQuery } from './drift/questions-data.ts';
import { importQuery } from './goals/import-data.ts';
import { kpiQuery } from './kpi/kpi-data.ts';
import { allWords } from './language.tsx';
import { checkInQuery, cycleQuery, cyclesQuery, objectiveQuery } from './okr/okr-data.ts';
import { scripts } from './page-needs.ts';
import { retrospectiveQuery } from './retrospective/retrospective-data.ts';
import { reviewQuery } from './review/review-data.ts';
import { AnyFrame } from './shell/any-frame.tsx';
import { Frame } from './shell/frame.tsx';
import { NotFoundPage } from './shell/not-found-page.tsx';
import { sessionQuery } from './shell/session.ts';
import { SignedOutFrame } from './shell/signed-out-frame.tsx';
import { wordsQuery } from './source/words-query.ts';
import { type Asked, steeringQuery } from './steering/steering-data.ts';
import { writtenBy } from './written.ts';

const root = createRootRouteWithContext<{ queries: QueryClient }>()({
  component: Outlet,
  // The steering page has its words; every other page waits for all of them.
  beforeLoad: ({ location }) => (location.pathname === '/' ? undefined : allWords()),
});

const setupState = () => api.setup.state.queryOptions({ staleTime: 0 });

/** Signed in, or sent to the door: the set-up of an installation nobody has opened, else sign-in. */
const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  component: Frame,
  // Every sentence of a definition is made of them: there before the first one is drawn.
  loader: ({ context: { queries } }) => queries.prefetchQuery(wordsQuery()),
  beforeLoad: async ({ context: { queries }, location }) => {
    const { session } = await queries.fetchQuery(sessionQuery());
    if (session) return writtenBy(session.person.id);
    const { needed } = await queries.fetchQuery(setupState());
    throw needed
      ? redirect({ to: '/welcome' })
      : redirect({ to: '/sign-in', search: location.href === '/' ? {} : { next: location.href } });
  },
});

const signedOut = createRoute({ getParentRoute: () => root, id: 'signed-out', component: SignedOutFrame });

/** A page for everyone: in its usual frame for those signed in, in the door's for the others. */
const anyone = createRoute({
  getParentRoute: () => root,
  id: 'anyone',
  component: AnyFrame,
  loader: ({ context: { queries } }) => queries.ensureQueryData(sessionQuery()),
});
const sort = createRoute({
  getParentRoute: () => anyone,
  path: '/sort',
  component: lazyRouteComponent(() => import('./pages/sort.tsx'), 'Sort'),
});

const page = <Path extends string>(path: Path) => ({ getParentRoute: () => signedIn, path }) as const;

/** Of one team, where the address names it. */
const ofTeam = { validateSearch: teamIn, loaderDeps: ({ search }: { search: { team?: string } }) => search };

const home = createRoute({
  ...page('/'),
  component: lazyRouteComponent(scripts.home, 'Home'),
  validateSearch: (search): Asked => ({ ...teamIn(search), ...(isDay(search.on) ? { on: search.on } : {}) }),
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queries }, deps }) => {
    const { session } = await queries.ensureQueryData(sessionQuery());
    // Before the first KPI the page is the first month, which asks for nothing.
    if (session && session.content.kpis > 0) await queries.ensureQueryData(steeringQuery(deps));
  },
});
const review = createRoute({
  ...page('/review'),
  component: lazyRouteComponent(scripts.review, 'Review'),
  ...ofTeam,
  loader: ({ context: { queries }, deps }) => queries.ensureQueryData(reviewQuery(deps.team)),
});
const questions = createRoute({
  ...page('/review/questions'),
  component: lazyRouteComponent(() => import('./pages/questions.tsx'), 'Questions'),
  ...ofTeam,
  loader: ({ context: { queries }, deps }) => queries.ensureQueryData(questionsQuery(deps.team)),
});
const blindSpots = createRoute({
  ...page('/blind-spots'),
  component: lazyRouteComponent(() => import('./pages/blind-spots.tsx'), 'BlindSpots'),
  ...ofTeam,
  loader: ({ context: { queries }, deps }) => queries.ensureQueryData(blindSpotsQuery(deps.team)),
});
const kpis = createRoute({
  ...page('/kpis'),
  component: lazyRouteComponent(scripts.kpis, 'Kpis'),
  validateSearch: ({ read }): { read?: 'definitions' } => (read === 'definitions' ? { read } : {}),
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queries }, deps }) =>
    Promise.all([
      queries.ensureQueryData(api.kpi.list.queryOptions()),
      deps.read ? queries.ensureQueryData(api.kpi.definitions.queryOptions()) : undefined,
      queries.ensureQueryData(api.team.list.queryOptions()),
    ]),
});
const kpi = createRoute({
  ...page('/kpis/$key'),
  component: lazyRouteComponent(scripts.kpi, 'KpiPage'),
  validateSearch: (search): { asOf?: string; act?: AskedAct } => ({
    ...(isDay(search.asOf) ? { asOf: search.asOf } : {}),
    ...actIn(search),
  }),
  loaderDeps: ({ search }) => ({ asOf: search.asOf }),
  loader: ({ context: { queries }, params, deps }) => queries.ensureQueryData(kpiQuery(params.key, deps.asOf)),
});
const newKpi = createRoute({
  ...page('/kpis/new'),
  component: lazyRouteComponent(() => import('./pages/new-kpi.tsx'), 'NewKpi'),
  validateSearch: ({ source }): { source?: string } => (typeof source === 'string' ? { source } : {}),
  loader: ({ context: { queries } }) =>
    Promise.all([
      queries.ensureQueryData(api.source.list.queryOptions()),
      queries.ensureQueryData(api.team.list.queryOptions()),
    ]),
});
const sources = createRoute({
  ...page('/sources'),
  component: lazyRouteComponent(() => import('./pages/sources.tsx'), 'Sources'),
  loader: ({ context: { queries } }) => queries.ensureQueryData(api.source.list.queryOptions()),
});
const alignment = createRoute({
  ...page('/alignment'),
  component: lazyRouteComponent(scripts.alignment, 'Alignment'),
  loader: ({ context: { queries } }) => queries.ensureQueryData(testsQuery()),
});
const newAlignmentTest = createRoute({
  ...page('/alignment/new'),
  component: lazyRouteComponent(() => import('./pages/new-alignment-test.tsx'), 'NewAlignmentTest'),
  validateSearch: ({ word }): { word?: string } => (typeof word === 'string' && word !== '' ? { word } : {}),
  loader: ({ context: { queries } }) =>
    Promise.all([
      queries.ensureQueryData(api.source.list.queryOptions()),
      queries.ensureQueryData(api.kpi.list.queryOptions()),
    ]),
});
const alignmentTest = createRoute({
  ...page('/alignment/$id'),
  component: lazyRouteComponent(scripts.alignmentTest, 'AlignmentTest'),
  loader: ({ context: { queries }, params }) => queries.ensureQueryData(testQuery(params.id)),
});
const kpiOfTest = createRoute({
  ...page('/alignment/$id/kpi'),
  component: lazyRouteComponent(() => import('./pages/kpi-of-test.tsx'), 'KpiOfTest'),
  validateSearch: ({ other }): { other?: true } => (other === true ? { other } : {}),
  loader: ({ context: { queries }, params }) =>
    Promise.all([queries.ensureQueryData(testQuery(params.id)), queries.ensureQueryData(api.team.list.queryOptions())]),
});
const okrs = createRoute({
  ...page('/okrs'),
  component: lazyRouteComponent(scripts.okrs, 'Okrs'),
  loader: ({ context: { queries } }) =>
    Promise.all([queries.ensureQueryData(cyclesQuery()), queries.ensureQueryData(api.team.list.queryOptions())]),
});
const importGoals = createRoute({
  ...page('/okrs/import'),
  component: lazyRouteComponent(() => import('./pages/import-goals.tsx'), 'ImportGoals'),
  loader: ({ context: { queries } }) =>
    Promise.all([
      queries.ensureQueryData(api.goalImport.list.queryOptions()),
      queries.ensureQueryData(api.team.list.queryOptions()),
    ]),
});
const goalImport = createRoute({
  ...page('/okrs/import/$id'),
  component: lazyRouteComponent(() => import('./pages/import-goals.tsx'), 'GoalImportPage'),
  loader: ({ context: { queries }, params }) => queries.ensureQueryData(importQuery(params.id)),
});
const okrCycle = createRoute({
  ...page('/okrs/$id'),
  component: lazyRouteComponent(scripts.okrCycle, 'OkrCycle'),
  validateSearch: (search): { improves?: string; proposal?: string } => ({
    ...(typeof search.improves === 'string' && { improves: search.improves }),
    ...(typeof search.proposal === 'string' && { proposal: search.proposal }),
  }),
  loader: async ({ context: { queries }, params }) => {
    await Promise.all([
      queries.ensureQueryData(cycleQuery(params.id)),
      queries.ensureQueryData(api.team.list.queryOptions()),
    ]);
    // What the forms choose from follows: the cycle itself does not wait for it.
    void queries.prefetchQuery(api.kpi.list.queryOptions());
    void queries.prefetchQuery(api.source.list.queryOptions());
  },
});
const okrObjective = createRoute({
  ...page('/okrs/objectives/$id'),
  component: lazyRouteComponent(scripts.okrObjective, 'OkrObjective'),
  loader: async ({ context: { queries }, params }) => {
    const besides = Promise.all([
      queries.ensureQueryData(api.kpi.list.queryOptions()),
      queries.ensureQueryData(api.team.list.queryOptions()),
    ]);
    const { objective } = await queries.ensureQueryData(objectiveQuery(params.id));
    await Promise.all([queries.ensureQueryData(cycleQuery(objective.cycleId)), besides]);
  },
});
const okrRound = createRoute({
  ...page('/okrs/round/$id'),
  component: lazyRouteComponent(() => import('./pages/okr-round.tsx'), 'OkrRound'),
});
const okrCheckIn = createRoute({
  ...page('/okrs/$id/check-in/$team'),
  component: lazyRouteComponent(scripts.okrCheckIn, 'OkrCheckIn'),
  loader: ({ context: { queries }, params }) =>
    Promise.all([
      queries.fetchQuery(checkInQuery(params.id, params.team)),
      queries.ensureQueryData(api.team.list.queryOptions()),
    ]),
});
const okrRetrospective = createRoute({
  ...page('/okrs/$id/retrospective'),
  component: lazyRouteComponent(() => import('./pages/okr-retrospective.tsx'), 'OkrRetrospective'),
  ...ofTeam,
  loader: ({ context: { queries }, params, deps }) =>
    Promise.all([
      queries.ensureQueryData(retrospectiveQuery(params.id, deps.team)),
      queries.ensureQueryData(api.team.list.queryOptions()),
    ]),
});
const people = createRoute({
  ...page('/people'),
  component: lazyRouteComponent(() => import('./pages/people/people-page.tsx'), 'PeoplePage'),
  loader: ({ context: { queries } }) =>
    Promise.all([
      queries.ensureQueryData(api.person.list.queryOptions()),
      queries.ensureQueryData(api.team.list.queryOptions()),
    ]),
});
const settings = createRoute({
  ...page('/settings'),
  component: lazyRouteComponent(() => import('./pages/settings/settings-page.tsx'), 'SettingsPage'),
  loader: ({ context: { queries } }) => queries.ensureQueryData(api.organisation.show.queryOptions()),
});

const notifications = createRoute({
  ...page('/notifications'),
  component: lazyRouteComponent(() => import('./pages/notifications.tsx'), 'Notifications'),
  loader: ({ context: { queries } }) =>
    Promise.all([
      queries.ensureQueryData(api.notification.list.queryOptions()),
      queries.ensureQueryData(api.notification.choices.queryOptions()),
      queries.ensureQueryData(api.watch.list.queryOptions()),
    ]),
});

const webhooks = createRoute({
  ...page('/webhooks'),
  component: lazyRouteComponent(() => import('./pages/webhooks/webhooks-page.tsx'), 'WebhooksPage'),
  loader: ({ context: { queries } }) =>
    Promise.all([
      queries.ensureQueryData(api.webhook.list.queryOptions()),
      queries.ensureQueryData(api.hook.list.queryOptions()),
    ]),
});

const account = createRoute({
  ...page('/account'),
  component: lazyRouteComponent(() => import('./pages/access/account-page.tsx'), 'AccountPage'),
  loader: ({ context: { queries } }) => queries.ensureQueryData(accountQuery()),
});
const tokens = createRoute({
  ...page('/tokens'),
  component: lazyRouteComponent(() => import('./pages/access/tokens-page.tsx'), 'TokensPage'),
  loader: ({ context: { queries } }) => queries.ensureQueryData(api.token.list.queryOptions()),
});
const audit = createRoute({
  ...page('/audit'),
  component: lazyRouteComponent(() => import('./pages/access/audit-page.tsx'), 'AuditPage'),
});
const personalData = createRoute({
  ...page('/personal-data'),
  component: lazyRouteComponent(() => import('./pages/access/personal-data-page.tsx'), 'PersonalDataPage'),
});

/** No such address: said inside the frame, so that one can go elsewhere. */
const nowhere = createRoute({ ...page('/$'), component: NotFoundPage });

const welcome = createRoute({
  getParentRoute: () => signedOut,
  path: '/welcome',
  component: lazyRouteComponent(() => import('./pages/welcome/welcome-page.tsx'), 'WelcomePage'),
  beforeLoad: async ({ context: { queries } }) => {
    const { needed, codeAsked } = await queries.fetchQuery(setupState());
    if (!needed) throw redirect({ to: '/' });
    return { codeAsked };
  },
});
const signIn = createRoute({
  getParentRoute: () => signedOut,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('./pages/sign-in.tsx'), 'SignIn'),
  validateSearch: (search): { next?: string; error?: string } => ({
    ...(isOwnPath(search.next) ? { next: search.next } : {}),
    ...(typeof search.error === 'string' ? { error: search.error } : {}),
  }),
  loader: ({ context: { queries } }) => queries.fetchQuery(setupState()),
});
const invitation = createRoute({
  getParentRoute: () => signedOut,
  path: '/invitation/$token',
  component: lazyRouteComponent(() => import('./pages/invitation.tsx'), 'Invitation'),
});

/** A seat of a test, with or without an account: nothing else is on this page. */
const answer = createRoute({
  getParentRoute: () => root,
  path: '/answer/$token',
  component: lazyRouteComponent(scripts.answer, 'AnswerTest'),
});

/** Parts on one page, to look at them; never in the product. */
const gallery = createRoute({
  getParentRoute: () => root,
  path: '/design',
  component: import.meta.env.DEV
    ? lazyRouteComponent(() => import('./pages/design-gallery.tsx'), 'DesignGallery')
    : NotFoundPage,
});

/** Each page: its address, what the address may ask, what is asked for before it is drawn. */
export const routeTree = root.addChildren([
  anyone.addChildren([sort]),
  signedIn.addChildren([
    home,
    review,
    questions,
    blindSpots,
    kpis,
    newKpi,
    kpi,
    sources,
    alignment,
    newAlignmentTest,
    alignmentTest,
    kpiOfTest,
    okrs,
    importGoals,
    goalImport,
    okrCycle,
    okrObjective,
    okrRound,
    okrCheckIn,
    okrRetrospective,
    people,
    settings,
    notifications,
    webhooks,
    account,
    tokens,
    audit,
    personalData,
    nowhere,
  ]),
  signedOut.addChildren([welcome, signIn, invitation]),
  answer,
  gallery,
]);
