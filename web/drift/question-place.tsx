import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { LinkButton } from '../design/button.tsx';
import type { QuestionCard } from './questions-data.ts';

type Place = QuestionCard['place'];

/** The name of what was seen, linked to where it is. */
export function PlaceLink({ place, className, children }: { place: Place; className?: string; children: ReactNode }) {
  const look = className ? { className } : {};
  if (place?.kind === 'objective')
    return (
      <Link to="/okrs/objectives/$id" params={{ id: place.id }} {...look}>
        {children}
      </Link>
    );
  if (place?.kind === 'kpi')
    return (
      <Link to="/kpis/$key" params={{ key: place.id }} {...look}>
        {children}
      </Link>
    );
  if (place?.kind === 'cycle')
    return (
      <Link to="/okrs/$id" params={{ id: place.id }} {...look}>
        {children}
      </Link>
    );
  return <span>{children}</span>;
}

/** The one act of a question: going to where it is answered. */
export function PlaceAct({ place, children }: { place: NonNullable<Place>; children: ReactNode }) {
  switch (place.kind) {
    case 'objective':
      return (
        <LinkButton to="/okrs/objectives/$id" params={{ id: place.id }}>
          {children}
        </LinkButton>
      );
    case 'kpi':
      return (
        <LinkButton to="/kpis/$key" params={{ key: place.id }}>
          {children}
        </LinkButton>
      );
    case 'cycle':
      return (
        <LinkButton to="/okrs/$id" params={{ id: place.id }}>
          {children}
        </LinkButton>
      );
    case 'kpis':
      return <LinkButton to="/kpis">{children}</LinkButton>;
  }
}
