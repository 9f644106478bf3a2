import { getRouteApi } from '@tanstack/react-router';
import { useSession } from '../shell/session.ts';
import { SteeringPage } from '../steering/steering-page.tsx';
import { FirstMonth } from './first-month.tsx';

const route = getRouteApi('/signed-in/');

/** Steering. An installation without a KPI opens on its first month instead of an empty dashboard. */
export function Home() {
  const session = useSession();
  const asked = route.useSearch();
  return session.content.kpis === 0 ? <FirstMonth session={session} /> : <SteeringPage asked={asked} />;
}
