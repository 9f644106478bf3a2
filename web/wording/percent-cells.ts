import { strFromU8, strToU8 } from 'fflate';

const cell = /<c\b([^>]*)(?<!\/)>((?:(?!<\/c>)[\s\S]){0,20000}?)<\/c>/g;
const number = /<v\b[^>]*>\s*(-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)\s*<\/v>/i;
/** What is between quotation marks, or after a backslash, is written as it is: no sign of a format. */
const literal = /"[^"]*"|&quot;.*?&quot;|\\./g;

const attribute = (written: string, name: string): string | undefined =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(written)?.[1];

/** The styles under which a spreadsheet shows a number as a percentage, by their place in the file. */
export function percentStyles(styles: Uint8Array | undefined): ReadonlySet<number> {
  if (styles === undefined) return new Set();
  const xml = strFromU8(styles);
  const own = new Set(
    [...xml.matchAll(/<numFmt\b[^>]*>/g)]
      .filter(([format]) => (attribute(format, 'formatCode') ?? '').replace(literal, '').includes('%'))
      .map(([format]) => attribute(format, 'numFmtId')),
  );
  const inUse = /<cellXfs\b[\s\S]*?<\/cellXfs>/.exec(xml)?.[0] ?? '';
  const percent = new Set<number>();
  for (const [at, [style]] of [...inUse.matchAll(/<xf\b[^>]*>/g)].entries()) {
    const format = attribute(style, 'numFmtId');
    // 9 and 10 are "0%" and "0.00%" in every workbook.
    if (format === '9' || format === '10' || own.has(format)) percent.add(at);
  }
  return percent;
}

/** The cells of a sheet that are shown as percentages, as they are read: 0.31 under "0%" is "31%". */
export function withPercents(part: Uint8Array<ArrayBuffer>, percent: ReadonlySet<number>): Uint8Array<ArrayBuffer> {
  if (percent.size === 0) return part;
  const xml = strFromU8(part);
  const changed = xml.replace(cell, (written: string, attributes: string, inside: string) => {
    const style = attribute(attributes, 's');
    const kind = attribute(attributes, 't');
    if (style === undefined || !percent.has(Number(style)) || (kind !== undefined && kind !== 'n')) return written;
    const value = number.exec(inside)?.[1];
    if (value === undefined) return written;
    // Ten digits: what a computer adds to 0.07 × 100 was in no cell.
    const shown = Number((Number(value) * 100).toPrecision(10));
    return `<c${attributes.replace(/\st="[^"]*"/, '')} t="inlineStr"><is><t>${shown}%</t></is></c>`;
  });
  return changed === xml ? part : strToU8(changed);
}
