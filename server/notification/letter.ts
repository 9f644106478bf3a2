import type { Dictionary } from '../../i18n/dictionary.ts';
import type { Notice } from '../../store/notification.ts';

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
}

type Words = Dictionary['notification'];

/** What a notice says. Each kind was stored with what its sentence needs. */
export function noticeSentence(words: Words, notice: Pick<Notice, 'kind' | 'facts'>): string {
  return (words.sentence[notice.kind] as (facts: Notice['facts']) => string)(notice.facts);
}

/** One letter: the same words in plain text and in the visual language, without a picture from anywhere. */
export function letterOf(words: Words, content: LetterContent): { subject: string; text: string; html: string } {
  const { letter } = words;
  const happened = content.notices.map((notice) => ({ sentence: noticeSentence(words, notice), path: notice.path }));
  const sections = [
    ...(happened.length > 0 ? [{ title: letter.happened, lines: happened }] : []),
    ...(content.week ? [{ title: letter.looks, lines: content.week.looks }] : []),
  ];
  const subject = content.week ? letter.weekSubject(content.week.date) : letter.subject(happened.length);
  const choose = `${content.url}/notifications`;
  const text = [
    letter.hello(content.name),
    ...sections.map(({ title, lines }) =>
      [
        `\n${title}\n`,
        ...(lines.length === 0
          ? [letter.quietWeek]
          : lines.map((line) => `- ${line.sentence}\n  ${content.url}${line.path}`)),
      ].join('\n'),
    ),
    `\n${letter.open}\n${content.url}`,
    `${letter.choose}\n${choose}`,
    `\n${letter.why(content.organisation)}`,
  ].join('\n');
  return { subject, text: `${text}\n`, html: page(subject, sections, content, words, choose) };
}

const SERIF = "font-family:Newsreader,Georgia,'Times New Roman',serif";
const SANS = "font-family:'Instrument Sans',-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

function page(
  subject: string,
  sections: readonly { readonly title: string; readonly lines: readonly Line[] }[],
  content: LetterContent,
  { letter }: Words,
  choose: string,
): string {
  const rows = sections.map(
    ({ title, lines }) => `
      <tr><td style="padding:28px 0 8px;border-bottom:1px solid #16202a;${SANS};font-size:14px;color:#454f5a">${escaped(title)}</td></tr>
      ${
        lines.length === 0
          ? `<tr><td style="padding:16px 0;${SERIF};font-size:17px;line-height:1.4;color:#454f5a">${escaped(letter.quietWeek)}</td></tr>`
          : lines
              .map(
                (line) =>
                  `<tr><td style="padding:14px 0;border-bottom:1px solid #e1ddd2;${SERIF};font-size:18px;line-height:1.4"><a href="${escaped(content.url + line.path)}" style="color:#16202a;text-decoration:none">${escaped(line.sentence)}</a></td></tr>`,
              )
              .join('')
      }`,
  );
  return `<!doctype html>
<html lang="${content.language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light"><title>${escaped(subject)}</title></head>
<body style="margin:0;background:#fbfaf6;color:#16202a">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background:#fbfaf6"><tr><td align="center" style="padding:32px 20px">
  <table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:580px;text-align:left">
    <tr><td style="${SANS};font-size:14px;color:#626b75;padding-bottom:20px">Gouverne</td></tr>
    <tr><td style="${SERIF};font-size:30px;line-height:1.2;letter-spacing:-.01em">${escaped(subject)}</td></tr>
    ${rows.join('')}
    <tr><td style="padding:32px 0 0"><a href="${escaped(content.url)}" style="display:inline-block;padding:12px 20px;border-radius:6px;background:#16202a;color:#ffffff;text-decoration:none;${SANS};font-size:15px">${escaped(letter.open)}</a></td></tr>
    <tr><td style="padding:28px 0 0;${SANS};font-size:13px;line-height:1.5;color:#626b75"><a href="${escaped(choose)}" style="color:#454f5a">${escaped(letter.choose)}</a><br>${escaped(letter.why(content.organisation))}</td></tr>
  </table>
</td></tr></table>
</body>
</html>
`;
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
