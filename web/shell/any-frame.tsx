import { useSuspenseQuery } from '@tanstack/react-query';
import { Frame } from './frame.tsx';
import { sessionQuery } from './session.ts';
import { SignedOutFrame } from './signed-out-frame.tsx';

/** What needs no session keeps the frame that its reader knows. */
export function AnyFrame() {
  const { session } = useSuspenseQuery(sessionQuery()).data;
  return session ? <Frame /> : <SignedOutFrame />;
}
