import { type StoryWords, storySentence, storyTold } from '../../i18n/story-sentence.ts';
import type { DataProfile } from '../../src/alignment/data-profile.ts';
import type { Story } from '../../src/alignment/story.ts';
import { useLanguage } from '../language.tsx';

interface Asked {
  readonly subject: string;
  readonly words: { readonly one: string; readonly many: string };
  readonly profile: DataProfile | null;
}

/** Boundary cases as a colleague would tell them, in the page's language. */
export function useStoryWords(asked: Asked): (story: Story) => string {
  const language = useLanguage();
  const kept = keptWords(asked);
  return (story) => storySentence(language, story, kept);
}

/** In a list of cases asked of one day, the question is asked once, at its head: null where it cannot be. */
export function useStoryList(asked: Asked, stories: readonly Story[]) {
  const language = useLanguage();
  const kept = keptWords(asked);
  const [first] = stories;
  const once = first && stories.every(({ askedOn, text }) => text === null && askedOn === first.askedOn);
  return {
    askedOn: once ? first.askedOn : null,
    say: (story: Story): string => (once ? storyTold : storySentence)(language, story, kept),
  };
}

function keptWords({ subject, words, profile }: Asked): StoryWords {
  return {
    term: subject,
    anyEvent: words,
    events: Object.fromEntries((profile?.events ?? []).map(({ id, name }) => [id, { one: name, many: name }])),
    findings: Object.fromEntries((profile?.findings ?? []).map(({ id, kind }) => [id, kind])),
    segment: profile?.segments[0]?.name ?? null,
  };
}
