import type { Dictionary } from '../../i18n/dictionary.ts';
import type { NoticeKind } from '../../src/notification/choices.ts';
import type { Notice } from '../../store/notification.ts';
import { escaped, letterPage, SANS, SERIF } from '../mail/letter-page.ts';
import type { Letter } from '../mail/post.ts';

export interface LetterContent {
  readonly name: string;
  readonly organisation: string;
  readonly url: string;
  /** Null when it is not the letter of the week. */
  readonly week: { readonly date: string; readonly looks: readonly Line[] } | null;
  readonly notices: readonly Notice[];
  readonly language: 'en' | 'fr';
}

export interface Line {
  readonly sentence: string;
  readonly path: string;
  /** What people are told it as; null for what is only on the page. */
  readonly kind: NoticeKind | null;
}

type Words = Dictionary['notification'];

/** What a notice says. Each kind was stored with what its sentence needs. */
export function noticeSentence(words: Words, notice: Pick<Notice, 'kind' | 'facts'>): string {
  return (words.sentence[notice.kind] as (facts: Notice['facts']) => string)(notice.facts);
}

/** One letter: the same words in plain text and in the visual language, without a picture from anywhere. */
export function letterOf(words: Words, content: LetterContent): Pick<Letter, 'subject' | 'text' | 'html' | 'choose'> {
  const { letter } = words;
  const happened = content.notices.map((notice): Line => {
    const { kind, path } = notice;
    return { sentence: noticeSentence(words, notice), path, kind };
  });
  // What is news is said once: not again among what needs a look.
  const looks =
    content.week?.looks.filter(
      (look) => !happened.some(({ kind, path }) => look.kind === kind && look.path === path),
    ) ?? [];
  const quiet = content.week !== null && content.week.looks.length === 0;
  const sections: Section[] = [
    ...(happened.length > 0 ? [{ title: content.week ? letter.happened : null, lines: happened }] : []),
    ...(looks.length > 0 || quiet ? [{ title: letter.looks, lines: looks }] : []),
  ];
  const [first] = happened;
  const subject =
    content.week || !first
      ? letter.weekSubject(content.week?.date ?? '')
      : letter.subject(opening(first.sentence), happened.length - 1);
  const heading = content.week ? subject : letter.heading;
  const said = sections.flatMap(({ lines }) => lines.map(({ sentence }) => sentence));
  // After the subject, an inbox shows the first words of a letter: what comes next, not our name.
  const preview = (content.week ? said : said.slice(1)).join(' ') || (quiet ? letter.quietWeek : letter.heading);
  const choose = `${content.url}/notifications`;
  const text = [
    letter.hello(content.name),
    ...sections.map(({ title, lines }) =>
      [
        title === null ? '' : `\n${title}\n`,
        ...(lines.length === 0
          ? [letter.quietWeek]
          : lines.map((line) => `- ${line.sentence}\n  ${content.url}${line.path}`)),
      ].join('\n'),
    ),
    `\n${letter.open}\n${content.url}`,
    `${letter.choose}\n${choose}`,
    `\n${letter.why(content.organisation)}`,
  ].join('\n');
  return { subject, text: `${text}\n`, html: page({ heading, preview, choose }, sections, content, words), choose };
}

/** A notice says what happened, then asks: the first is enough in a list of letters. */
const opening = (sentence: string): string => sentence.replace(/[.?!](\s.*)?$/, '').trim();

interface Section {
  /** Null where the letter says only that. */
  readonly title: string | null;
  readonly lines: readonly Line[];
}

function page(
  { heading, preview, choose }: { readonly heading: string; readonly preview: string; readonly choose: string },
  sections: readonly Section[],
  content: LetterContent,
  { letter }: Words,
): string {
  const rows = sections.map(
    ({ title, lines }) => `
      <tr><td style="padding:${title === null ? '16px 0 0' : '28px 0 8px'};border-bottom:1px solid #16202a;${SANS};font-size:14px;color:#454f5a">${escaped(title ?? '')}</td></tr>
      ${
        lines.length === 0
          ? `<tr><td style="padding:16px 0;${SERIF};font-size:17px;line-height:1.4;color:#454f5a">${escaped(letter.quietWeek)}</td></tr>`
          : lines
              .map(
                (line) =>
                  `<tr><td style="padding:14px 0;border-bottom:1px solid #e1ddd2;${SERIF};font-size:18px;line-height:1.4"><a href="${escaped(content.url + line.path)}" style="color:#16202a;text-decoration:underline;text-decoration-color:#c9c4b6;text-decoration-thickness:1px;text-underline-offset:4px">${escaped(line.sentence)}</a></td></tr>`,
              )
              .join('')
      }`,
  );
  return letterPage({
    language: content.language,
    heading,
    preview,
    rows,
    act: { label: letter.open, url: content.url },
    foot: [{ label: letter.choose, url: choose }, { label: letter.why(content.organisation) }],
  });
}
