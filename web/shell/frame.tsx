import { useSuspenseQuery } from '@tanstack/react-query';
import { Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { PageSkeleton } from '../design/skeleton.tsx';
import { chosenLanguage } from '../first-language.ts';
import { allWords, useChooseLanguage, useLanguage, useWords } from '../language.tsx';
import styles from './frame.module.css';
import { PhoneBar } from './phone-bar.tsx';
import { roomsOf } from './rooms.ts';
import { type Session, sessionQuery } from './session.ts';
import { TopBar } from './top-bar.tsx';
import { useLive } from './use-live.ts';
import { useShortcuts } from './use-shortcuts.ts';

const loadPalette = () =>
  Promise.all([import('./palette.tsx'), allWords()]).then(([module]) => ({ default: module.Palette }));
const Palette = lazy(loadPalette);
const ShortcutList = lazy(() => import('./shortcut-list.tsx').then((module) => ({ default: module.ShortcutList })));

/** Every page of someone signed in. When the session ends under them, the door remembers where they were. */
export function Frame() {
  const { session } = useSuspenseQuery(sessionQuery()).data;
  return session === null ? <ToTheDoor /> : <SignedIn session={session} />;
}

/** Once: on its way it is drawn again, at the door's own address already, which is not the one to come back to. */
function ToTheDoor() {
  const [next] = useState(useLocation().href);
  const navigate = useNavigate();
  useEffect(() => {
    void navigate({ to: '/sign-in', search: next === '/' ? {} : { next }, replace: true });
  }, [navigate, next]);
  return null;
}

function SignedIn({ session }: { session: Session }) {
  const { shell } = useWords();
  const [open, setOpen] = useState<'palette' | 'shortcuts' | null>(null);
  const rooms = roomsOf(session.content);
  useShortcuts(rooms, setOpen);
  usePersonsLanguage(session);
  usePaletteAtHand();
  useLive();
  const close = () => setOpen(null);
  return (
    <div className={styles.frame}>
      <a href="#main" className={styles.skip}>
        {shell.skip}
      </a>
      <TopBar
        session={session}
        rooms={rooms}
        onSearch={() => setOpen('palette')}
        onShortcuts={() => setOpen('shortcuts')}
      />
      <main id="main" tabIndex={-1} className={styles.main}>
        <Suspense fallback={<PageSkeleton />}>
          <Outlet />
        </Suspense>
      </main>
      <PhoneBar rooms={rooms} />
      <Suspense fallback={null}>
        {open === 'palette' ? <Palette session={session} onClose={close} /> : null}
        {open === 'shortcuts' ? <ShortcutList rooms={rooms} onClose={close} /> : null}
      </Suspense>
    </div>
  );
}

/** A language chosen on another browser follows its person, unless this browser has a choice of its own. */
function usePersonsLanguage(session: Session): void {
  const choose = useChooseLanguage();
  const language = useLanguage();
  const theirs = session.person.language;
  useEffect(() => {
    if (theirs && theirs !== language && chosenLanguage() === undefined) void choose(theirs);
  }, [theirs, language, choose]);
}

/** Fetched once the page is quiet: ⌘K and the first letters are typed in one breath. */
function usePaletteAtHand(): void {
  useEffect(() => {
    const soon = setTimeout(loadPalette, 1_500);
    return () => clearTimeout(soon);
  }, []);
}
