import { type StoryWords, storySentence, storyTold } from '../../i18n/story-sentence.ts';
import type { DataProfile } from '../../src/alignment/data-profile.ts';
import type { Story } from '../../src/alignment/story.ts';
import { useLanguage } from '../language.tsx';
import type { SaidWords } from './alignment-data.ts';
import { partWords } from './choice-words.ts';

interface Asked {
  readonly subject: string;
  readonly words: { readonly one: string; readonly many: string };
  readonly profile: DataProfile | null;
  readonly said?: SaidWords;
}

/** Boundary cases as a colleague would tell them, in the page's language. */
export function useStoryWords(asked: Asked): (story: Story) => string {
  const language = useLanguage();
  const kept = keptWords(asked, asked.said?.[language]);
  return (story) => storySentence(language, story, kept);
}

/** In a list of cases asked of one day, the question is asked once, at its head: null where it cannot be. */
export function useStoryList(asked: Asked, stories: readonly Story[]) {
  const language = useLanguage();
  const kept = keptWords(asked, asked.said?.[language]);
  const [first] = stories;
  const once = first && stories.every(({ askedOn, text }) => text === null && askedOn === first.askedOn);
  return {
    askedOn: once ? first.askedOn : null,
    say: (story: Story): string => (once ? storyTold : storySentence)(language, story, kept),
  };
}

function keptWords({ subject, words, profile }: Asked, names: SaidWords['en']): StoryWords {
  const segment = profile?.segments[0];
  return {
    term: subject,
    anyEvent: words,
    events: Object.fromEntries((profile?.events ?? []).map(({ id, name }) => [id, { one: name, many: name }])),
    findings: Object.fromEntries((profile?.findings ?? []).map(({ id, kind }) => [id, kind])),
    segment: segment ? { name: segment.name, said: partWords(names, segment.condition) } : null,
  };
}
