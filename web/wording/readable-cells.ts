import { strFromU8, strToU8 } from 'fflate';
import { longestCell } from './longest-cell.ts';

const cell = /<c\b([^>]*)(?<!\/)>((?:(?!<\/c>)[\s\S]){0,20000}?)<\/c>/g;
const formula = /<f\b[^>]*?(?:\/>|>([\s\S]*?)<\/f>)/;
const value = /<v\b[^>]*>[^<]|<is\b/;

const tooLong = new RegExp(`>([^<]{${longestCell}})[^<]+<`, 'g');

/**
 * The cells of a workbook as they can be read: those of a few megabytes are cut, and a formula beside which the file keeps
 * no value, which would be an empty cell without a word, is given its own text.
 */
export function readableCells(part: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const xml = strFromU8(part);
  const cut = part.length > longestCell ? xml.replace(tooLong, (_, kept: string) => `>${whole(kept)}<`) : xml;
  const changed = cut.includes('<f') ? cut.replace(cell, withItsFormula) : cut;
  return changed === xml ? part : strToU8(changed);
}

/** Neither half a reference ("&am") nor half a character at the end; as long as before. */
function whole(kept: string): string {
  const end = /&[^;&]{0,9}$|[\ud800-\udbff]$/.exec(kept)?.index ?? kept.length;
  return kept.slice(0, end).trimEnd().padEnd(longestCell, '.');
}

function withItsFormula(written: string, attributes: string, inside: string): string {
  const found = formula.exec(inside);
  if (!found || value.test(inside)) return written;
  return `<c${attributes.replace(/\st="[^"]*"/, '')} t="inlineStr"><is><t>=${found[1] || 'f(x)'}</t></is></c>`;
}
