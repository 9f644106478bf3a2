import { describedHash } from '../../src/kpi/described-definition.ts';
import { beginning } from '../../src/wording/beginning.ts';
import { isShare, type LineOfCourse, levelOfLine } from '../../src/wording/course-of-line.ts';
import { longestText } from '../../src/wording/longest-text.ts';
import type { FirstDefinition } from '../../store/create-kpi.ts';
import type { NewKpi } from '../../store/kpi.ts';

/** A key out of a name: what is left of it in plain letters, and a number when it is taken. */
export function keyOfName(name: string, taken: ReadonlySet<string>): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, 50)
    .replace(/-+$/, '');
  const base = plain.length >= 2 ? plain : 'kpi';
  let key = base;
  for (let n = 2; taken.has(key); n++) key = `${base}-${n}`;
  return key;
}

export const nameOfLine = (text: string): string => beginning(text, longestText.kpi).trim();

/** A KPI as its line alone can say it: the rest is asked by its page. */
export function kpiOfLine(line: LineOfCourse, key: string, ownerTeamId: string, stewardId: string | null): NewKpi {
  const expectedLevel = levelOfLine(line);
  return {
    key,
    name: nameOfLine(line.text),
    ownerTeamId,
    // The name of a measure in a file may be longer than a KPI's: it is kept whole.
    question: line.text.length > longestText.kpi ? line.text : '',
    unit: unitOfLine(line),
    direction: expectedLevel === null ? 'none' : expectedLevel.atLeast === null ? 'down' : 'up',
    expectedLevel,
    cadence: 'month',
    stewardId,
    looksTeamId: null,
    looksFirst: '',
  };
}

/** A definition that has answered nothing yet: its first question is how the number is counted. */
export function openDefinition(): FirstDefinition {
  const body = {
    formula: '',
    population: '',
    inclusions: '',
    exclusions: '',
    source: '',
    howObtained: '',
    cadence: null,
  };
  return { kind: 'described', words: '', body, sourceId: null, specHash: describedHash(body) };
}

/** The unit that the line shows, or the cells beside it. */
export function unitOfLine(line: LineOfCourse): { kind: 'percent' | 'other'; label: string } {
  return isShare(line) ? { kind: 'percent', label: '%' } : { kind: 'other', label: '' };
}
