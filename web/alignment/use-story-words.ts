import { type StoryWords, storySentence } from '../../i18n/story-sentence.ts';
import type { DataProfile } from '../../src/alignment/data-profile.ts';
import type { Story } from '../../src/alignment/story.ts';
import { useLanguage } from '../language.tsx';

interface Asked {
  readonly subject: string;
  readonly words: { readonly one: string; readonly many: string };
  readonly profile: DataProfile | null;
}

/** Boundary cases as a colleague would tell them, in the page's language. */
export function useStoryWords({ subject, words, profile }: Asked): (story: Story) => string {
  const language = useLanguage();
  const kept: StoryWords = {
    term: subject,
    anyEvent: words,
    events: Object.fromEntries((profile?.events ?? []).map(({ id, name }) => [id, { one: name, many: name }])),
    findings: Object.fromEntries((profile?.findings ?? []).map(({ id, kind }) => [id, kind])),
    segment: profile?.segments[0]?.name ?? null,
  };
  return (story) => storySentence(language, story, kept);
}
