import type { Language } from '../../i18n/format.ts';

export const SERIF = "font-family:Newsreader,Georgia,'Times New Roman',serif";
export const SANS = "font-family:'Instrument Sans',-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

interface Footing {
  readonly label: string;
  readonly url?: string;
}

interface LetterPage {
  readonly language: Language;
  readonly heading: string;
  /** What an inbox shows after the subject. */
  readonly preview: string;
  /** Rows of a table, already safe. */
  readonly rows: readonly string[];
  readonly act: { readonly label: string; readonly url: string };
  readonly foot: readonly Footing[];
}

/** The frame of every letter, in the visual language, without a picture from anywhere. */
export function letterPage({ language, heading, preview, rows, act, foot }: LetterPage): string {
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light"><title>${escaped(heading)}</title></head>
<body style="margin:0;background:#fbfaf6;color:#16202a">
<div style="display:none;max-height:0;overflow:hidden;font-size:1px;color:#fbfaf6">${escaped(preview)}</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background:#fbfaf6"><tr><td align="center" style="padding:32px 20px">
  <table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:580px;text-align:left">
    <tr><td style="${SANS};font-size:14px;color:#626b75;padding-bottom:20px">Gouverne</td></tr>
    <tr><td style="${SERIF};font-size:30px;line-height:1.2;letter-spacing:-.01em">${escaped(heading)}</td></tr>
    ${rows.join('')}
    <tr><td style="padding:32px 0 0"><a href="${escaped(act.url)}" style="display:inline-block;padding:12px 20px;border-radius:6px;background:#16202a;color:#ffffff;text-decoration:none;${SANS};font-size:15px">${escaped(act.label)}</a></td></tr>
    <tr><td style="padding:28px 0 0;${SANS};font-size:13px;line-height:1.5;color:#626b75">${foot.map(footing).join('<br>')}</td></tr>
  </table>
</td></tr></table>
</body>
</html>
`;
}

/** A sentence to read, where there is nothing to open. */
export const sentenceRow = (sentence: string): string =>
  `<tr><td style="padding:16px 0 0;${SERIF};font-size:18px;line-height:1.4">${escaped(sentence)}</td></tr>`;

const footing = ({ label, url }: Footing): string =>
  url === undefined
    ? escaped(label)
    : `<a href="${escaped(url)}" style="color:#454f5a;overflow-wrap:anywhere">${escaped(label)}</a>`;

export const escaped = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
