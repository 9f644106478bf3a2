import { Outlet } from '@tanstack/react-router';
import { Suspense } from 'react';
import { Mark } from '../design/mark.tsx';
import { PageSkeleton } from '../design/skeleton.tsx';
import { useLanguage, useWords } from '../language.tsx';
import styles from './signed-out-frame.module.css';
import { useSwitchLanguage } from './use-switch-language.ts';

/** Pages before the door: set-up, sign-in, an invitation. */
export function SignedOutFrame() {
  const { shell, setup } = useWords();
  const language = useLanguage();
  const switchTo = useSwitchLanguage();
  return (
    <div className={styles.frame}>
      <header className={styles.top}>
        <Mark size={30} />
        Gouverne
        {/* biome-ignore lint/a11y/useSemanticElements: two buttons, not a set of fields */}
        <div className={styles.languages} role="group" aria-label={shell.language.label}>
          {(['fr', 'en'] as const).map((one) => (
            <button
              key={one}
              type="button"
              lang={one}
              className={styles.language}
              aria-pressed={one === language}
              onClick={() => switchTo(one)}
            >
              {shell.language[one]}
            </button>
          ))}
        </div>
      </header>
      <main id="main" tabIndex={-1} className={styles.main}>
        <Suspense fallback={<PageSkeleton />}>
          <Outlet />
        </Suspense>
      </main>
      <footer className={styles.foot}>
        <span>{setup.welcome.nothingLeaves}</span>
        <span>{setup.welcome.nobodyGraded}</span>
      </footer>
    </div>
  );
}
