import type { Definition, InlineRef, Measure, Ref } from '../src/metric-sql/definition.ts';
import type { TableWords, Vocabulary } from '../src/metric-sql/table-words.ts';
import type { Lit, Pred, Where } from '../src/metric-sql/where.ts';
import { definition as english } from './en/definition.ts';
import { formatDate, formatList, formatNumber, type Language } from './format.ts';
import { definition as french } from './fr/definition.ts';
import { proposedName, proposedThing } from './proposed-words.ts';

/** What a piece of the sentence is about, so that a page can underline it and offer the other choices. */
export type TokenRole = 'measure' | 'entity' | 'threshold' | 'qualify' | 'window' | 'zone' | 'exclude';
export type Token = { readonly text: string; readonly role?: TokenRole };

const dictionaries = { en: english, fr: french };

const cities: Record<string, string> = {
  London: 'Londres',
  Athens: 'Athènes',
  Brussels: 'Bruxelles',
  Lisbon: 'Lisbonne',
  Moscow: 'Moscou',
  Vienna: 'Vienne',
  Warsaw: 'Varsovie',
  Geneva: 'Genève',
  Algiers: 'Alger',
  Cairo: 'le Caire',
  Singapore: 'Singapour',
  Montreal: 'Montréal',
  Sao_Paulo: 'São Paulo',
  Reunion: 'la Réunion',
  Mexico_City: 'Mexico',
  Martinique: 'la Martinique',
  Guadeloupe: 'la Guadeloupe',
  Noumea: 'Nouméa',
  Copenhagen: 'Copenhague',
  Bucharest: 'Bucarest',
  Havana: 'La Havane',
  Beirut: 'Beyrouth',
  Dubai: 'Dubaï',
  Jerusalem: 'Jérusalem',
  Seoul: 'Séoul',
  Beijing: 'Pékin',
};

function city(language: Language, zone: string): string {
  const last = zone.split('/').at(-1)!;
  return (language === 'fr' ? cities[last] : undefined) ?? last.replaceAll('_', ' ');
}

/** The clock of a zone, as the sentence names it. */
export const zoneWords = (language: Language, zone: string): string =>
  zone === 'UTC' ? dictionaries[language].phrases.utc : dictionaries[language].phrases.zone(city(language, zone));

/**
 * A definition as one natural sentence, made from its structure so that words and meaning cannot part, in the words
 * people gave to the names of its tables; where they gave none, the name itself, written as words.
 */
export function definitionTokens(language: Language, definition: Definition, words: Vocabulary = {}): Token[] {
  const writer = new Writer(language, words, definition.source.table);
  const inline = writer.saidOfRows(definition, definition.qualify);
  const tokens = [
    ...writer.measure(definition, inline),
    ...writer.window(definition),
    ...writer.conditions(definition, inline),
    { text: '.' },
  ];
  return merged(tokens);
}

export function definitionSentence(language: Language, definition: Definition, words: Vocabulary = {}): string {
  return definitionTokens(language, definition, words)
    .map((token) => token.text)
    .join('');
}

/** What is measured, inside another sentence: "the median waiting time"; the conditions of its parts with it. */
export function measureWords(language: Language, definition: Definition, words: Vocabulary = {}): string {
  const tokens = new Writer(language, words, definition.source.table).measure(definition);
  return lowered(tokens.map(({ text }) => text).join(''));
}

/** What it takes to be counted: "at least one ride". */
export const thresholdWords = (language: Language, definition: Definition, words: Vocabulary = {}): string =>
  new Writer(language, words, definition.source.table).reached(definition).text;

/** Conditions on the rows of a table, joined: "status is “paid” and minutes is at least 3". */
export const conditionWords = (
  language: Language,
  wheres: readonly Where[],
  join: 'and' | 'or',
  table: string,
  words: Vocabulary = {},
): string => {
  const writer = new Writer(language, words, table);
  return wheres.map((where) => writer.where(where, wheres.length > 1)).join(writer.say[join]);
};

function merged(tokens: readonly Token[]): Token[] {
  const out: Token[] = [];
  for (const token of tokens) {
    const before = out.at(-1);
    if (before && before.role === token.role) out[out.length - 1] = { ...before, text: before.text + token.text };
    else out.push(token);
  }
  return out;
}

const isoDate = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)Z?)?$/;

/** Writes about the rows of one table. */
class Writer {
  readonly language: Language;
  readonly vocabulary: Vocabulary;
  readonly words: TableWords;
  readonly say: (typeof english)['phrases'];

  constructor(language: Language, vocabulary: Vocabulary, table: string) {
    this.language = language;
    this.vocabulary = vocabulary;
    this.words = vocabulary[table] ?? {};
    this.say = dictionaries[language].phrases;
  }

  column(name: string): string {
    return this.words.columns?.[name] ?? proposedName(name);
  }

  things(name: string): NonNullable<TableWords['entities']>[string] {
    return this.words.entities?.[name] ?? proposedThing(this.language, name);
  }

  entities({ entity }: Definition): string {
    return entity === undefined ? '' : this.things(entity).many;
  }

  rows(definition: Definition): string {
    return this.words.row?.many ?? this.say.rows(definition.source.rowMeans);
  }

  /** Conditions said of the counted rows themselves ("abandoned rides"), where people gave words for all of them. */
  saidOfRows({ measure, threshold }: Definition, wheres: readonly Where[]): string | null {
    if (measure.kind !== 'count' || threshold || !this.words.row || wheres.length === 0) return null;
    const phrases = wheres.flatMap((where) => this.phrase(where) ?? []);
    return phrases.length === wheres.length ? phrases.join(this.say.and) : null;
  }

  measure(definition: Definition, inline: string | null = null): Token[] {
    const { measure } = definition;
    const { say } = this;
    switch (measure.kind) {
      case 'count': {
        const counted = this.pair(say.theNumberOf(this.rows(definition)));
        const said: Token[] = inline === null ? [] : [{ text: ' ' }, { text: inline, role: 'qualify' }];
        return [...counted, ...said, ...this.among(definition)];
      }
      case 'countDistinct':
        return this.distinct(definition, measure);
      case 'sum':
      case 'avg':
      case 'min':
      case 'max':
        return [...this.pair(say.of[measure.kind](this.column(measure.column))), ...this.among(definition)];
      case 'quantile': {
        const rank = formatNumber(this.language, measure.p * 100, { maximumFractionDigits: 4 });
        const of =
          measure.p === 0.5
            ? say.median(this.column(measure.column))
            : say.percentile(rank, this.column(measure.column));
        const per = measure.per === 'entity' ? say.perEntity(this.things(definition.entity ?? '').one) : '';
        const method = measure.method === 'nearestRank' ? say.nearestRank : '';
        return [...this.pair(of), { text: per + method, role: 'measure' }, ...this.among(definition)];
      }
      case 'snapshot': {
        const { column, agg } = measure;
        return this.pair(say.snapshot[agg](agg === 'sum' ? this.column(column) : this.things(column).many));
      }
      case 'ratio':
        return [
          ...this.part(definition, measure.numerator, true),
          { text: say.dividedBy },
          ...this.part(definition, measure.denominator, false),
        ];
      case 'formula':
        return this.formula(definition, measure);
    }
  }

  pair([lead = '', column = '']: readonly string[], role: TokenRole = 'measure'): Token[] {
    return [{ text: lead }, { text: column, role }];
  }

  distinct(definition: Definition, measure: Extract<Measure, { kind: 'countDistinct' }>): Token[] {
    const { say } = this;
    const own = measure.column !== undefined && measure.column !== definition.entity;
    const counts = this.things((own ? measure.column : definition.entity) ?? '');
    const counted = this.pair(say.theNumberOf(say.distinct(counts.many, counts.feminine ?? false)), 'entity');
    if (own) return [...counted, ...this.among(definition)];
    if (counts.term === undefined) return [...counted, { text: say.having }, this.reached(definition)];
    const [lead = '', word = '', rest = ''] = say.isTerm(counts.one, counts.term, counts.feminine ?? false);
    return [{ text: lead }, { text: word, role: 'entity' }, { text: rest }, this.reached(definition)];
  }

  reached(definition: Definition): Token {
    const { say } = this;
    const threshold = definition.threshold ?? { min: 1, of: 'events' as const };
    const means = definition.source.rowMeans;
    const one = this.words.row?.one ?? (means === '' ? say.row : `${say.row} (${means})`);
    const min = formatNumber(this.language, threshold.min);
    if (threshold.of === 'days') return { text: say.rowsOnDays(min, this.rows(definition)), role: 'threshold' };
    if (threshold.of === 'sum')
      return { text: say.totalAtLeast(this.column(threshold.column ?? ''), min), role: 'threshold' };
    return { text: say.atLeastRows(min, threshold.min <= 1, one, this.rows(definition)), role: 'threshold' };
  }

  /** A threshold under another measure: only the rows of those who reach it. */
  among(definition: Definition): Token[] {
    if (!definition.threshold) return [];
    return [{ text: this.say.onlyThose(this.entities(definition)) }, this.reached(definition)];
  }

  /** A part says what it changes, about its own table; the rest is its parent's and is said once. */
  part(parent: Definition, ref: Ref, first: boolean): Token[] {
    if ('kpi' in ref) return [{ text: this.say.kpi(ref.kpi, ref.version), role: 'measure' }];
    const set = Object.fromEntries(Object.entries(ref).filter(([, value]) => value !== undefined));
    const whole: Definition = { ...parent, ...set };
    const writer = new Writer(this.language, this.vocabulary, whole.source.table);
    const inline = writer.saidOfRows(whole, ref.qualify ?? []);
    const tokens = [...writer.measure(whole, inline), ...writer.ownConditions(ref, inline)];
    const own = ref.window !== undefined ? [...tokens, ...writer.window(whole)] : tokens;
    return first ? own : own.map((token, index) => (index === 0 ? { ...token, text: lowered(token.text) } : token));
  }

  ownConditions(ref: InlineRef, inline: string | null): Token[] {
    return this.clauses(inline === null ? (ref.qualify ?? []) : [], ref.exclude ?? []);
  }

  formula(definition: Definition, measure: Extract<Measure, { kind: 'formula' }>): Token[] {
    const { say } = this;
    const inputs = Object.entries(measure.inputs).flatMap(([name, ref], index): Token[] => [
      { text: `${index === 0 ? say.where : say.betweenParts}${say.nameIs(name)}` },
      ...this.part(definition, ref, false),
    ]);
    return [{ text: say.formula }, { text: measure.expr, role: 'measure' }, ...inputs];
  }

  window(definition: Definition): Token[] {
    const { window, reportGrain } = definition;
    const { say } = this;
    if (definition.measure.kind === 'snapshot') {
      const lead = definition.measure.at === 'periodEnd' ? say.snapshotEnd : say.snapshotMean;
      return [{ text: lead + say.grain[reportGrain], role: 'window' }, ...this.zone(definition)];
    }
    let text = '';
    if (window.type === 'trailing') text = say.trailing(window.days, reportGrain);
    if (window.type === 'allTime') text = say.allTime + say.seenAt(say.grain[reportGrain]);
    if (window.type === 'toDate')
      text = say.toDate[window.grain] + (reportGrain === 'day' ? '' : say.seenAt(say.grain[reportGrain]));
    if (window.type === 'calendar') text = this.calendar(definition, window.grain);
    // After a calculation or a clause, a comma says that the window is the whole's.
    const whole =
      ['ratio', 'formula', 'quantile'].includes(definition.measure.kind) ||
      (definition.threshold && definition.measure.kind !== 'countDistinct');
    return [{ text: whole ? ', ' : ' ' }, { text: text.trimStart(), role: 'window' }, ...this.zone(definition)];
  }

  calendar(definition: Definition, grain: Definition['reportGrain']): string {
    const { say } = this;
    const month = definition.fiscalYearStart ?? 1;
    if (grain === 'week') return say.weekFrom(say.weekday[definition.weekStart]);
    if ((grain === 'quarter' || grain === 'year') && month !== 1) {
      return say.inFiscal[grain](
        formatDate(this.language, `2026-${String(month).padStart(2, '0')}-01`, { month: 'long' }),
      );
    }
    return say.inCalendar[grain];
  }

  zone({ time, timezone }: Definition): Token[] {
    if (time.kind === 'date') return [];
    return [{ text: ', ' }, { text: zoneWords(this.language, timezone), role: 'zone' }];
  }

  conditions({ qualify, exclude }: Definition, inline: string | null): Token[] {
    return this.clauses(inline === null ? qualify : [], exclude);
  }

  clauses(qualify: readonly Where[], exclude: readonly Where[]): Token[] {
    const { say } = this;
    const rows = this.words.row?.many ?? say.rowsPlain;
    return [
      ...(qualify.length > 0 ? this.clause(say.counting(rows), qualify, 'and', 'qualify') : []),
      ...(exclude.length > 0 ? this.clause(say.leavingOut(rows), exclude, 'or', 'exclude') : []),
    ];
  }

  /** What people have words for comes first, beside the rows; the other conditions follow, column by column. */
  clause(lead: string, wheres: readonly Where[], join: 'and' | 'or', role: TokenRole): Token[] {
    const { say } = this;
    const phrases = wheres.flatMap((where) => this.phrase(where) ?? []);
    const others = wheres.filter((where) => this.phrase(where) === null);
    const said = others.map((where) => this.where(where, others.length > 1)).join(say[join]);
    const parts = [...phrases, ...(others.length > 0 ? [say.whereRows + said] : [])];
    return [{ text: ', ' }, { text: `${lead} ${parts.join(say[join])}`, role }];
  }

  /** A condition in the words people gave to its values; null where they gave none. */
  phrase(where: Where): string | null {
    if (!('col' in where) || (where.op !== 'eq' && where.op !== 'in')) return null;
    const known = this.words.values?.[where.col];
    const values = Array.isArray(where.value) ? where.value : [where.value ?? null];
    if (!known || !values.every((value) => Object.hasOwn(known, String(value)))) return null;
    return formatList(
      this.language,
      values.map((value) => known[String(value)]!),
      'disjunction',
    );
  }

  where(where: Where, inside: boolean): string {
    if ('not' in where) return this.say.not + this.where(where.not, true);
    if ('col' in where) return this.predicate(where);
    const list = 'all' in where ? where.all : where.any;
    const text = list.map((one) => this.where(one, list.length > 1)).join('all' in where ? this.say.and : this.say.or);
    return inside && list.length > 1 ? `(${text})` : text;
  }

  value(value: Lit): string {
    if (typeof value === 'number') return formatNumber(this.language, value, { maximumFractionDigits: 12 });
    return typeof value === 'string'
      ? this.say.quoted(value)
      : value
        ? this.say.isTrue.trim()
        : this.say.isFalse.trim();
  }

  /** A day, or a time of a day, as people write it; null where the value is neither. */
  date(value: Lit): string | null {
    const [, day, time] = (typeof value === 'string' && isoDate.exec(value)) || [];
    if (day === undefined || Number.isNaN(Date.parse(day))) return null;
    const said = formatDate(this.language, day);
    const hour = time?.replace(/^(\d\d:\d\d):00$/, '$1');
    return hour === undefined || hour === '00:00' ? said : this.say.dateTime(said, hour);
  }

  predicate({ col, op, value }: Pred): string {
    const { say } = this;
    const column = this.column(col);
    const list = Array.isArray(value) ? value : [value ?? null];
    const one = this.value(list[0] ?? null);
    if (op === 'isNull' || op === 'notNull') return column + say[op];
    if (typeof list[0] === 'boolean') return column + ((op === 'eq') === list[0] ? say.isTrue : say.isFalse);
    const dates = op in say.dates ? list.map((each) => this.date(each)) : [null];
    if (dates.every((each) => each !== null)) {
      const [day = '', end = ''] = dates;
      return column + (op === 'between' ? say.dates.between(day, end) : say.dates[op as 'eq'](day));
    }
    if (op === 'eq') return column + say.is(one);
    if (op === 'ne') return column + say.isNot(one);
    if (op === 'between') return column + say.between(one, this.value(list[1] ?? null));
    if (op === 'in' || op === 'notIn') {
      const shown = list.slice(0, 5).map((each) => this.value(each));
      const text =
        list.length > 5
          ? say.manyValues(formatNumber(this.language, list.length), shown.slice(0, 2).join(', '))
          : formatList(this.language, shown, 'disjunction');
      return column + (op === 'in' ? say.among(text) : say.notAmong(list.length > 5 ? [text] : shown));
    }
    return column + say[op](one);
  }
}

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/**
 * What the sentence leaves unsaid, one sentence each: defaults included, since a default is a choice too. With the
 * sentence it says the whole definition: two definitions whose numbers may differ never read the same.
 */
export function definitionDetails(language: Language, definition: Definition, words: Vocabulary = {}): string[] {
  const parts = partsOf(definition.measure).map((part): Definition => ({ ...definition, ...part }));
  const said = [definition, ...parts].flatMap((each) => rowDetails(language, each, words));
  return [...new Set([...said, ...periodDetails(language, definition)])];
}

/** The parts of a calculation that say something of their own. */
function partsOf(measure: Measure): InlineRef[] {
  const refs: readonly Ref[] =
    measure.kind === 'ratio'
      ? [measure.numerator, measure.denominator]
      : measure.kind === 'formula'
        ? Object.values(measure.inputs)
        : [];
  return refs.flatMap((ref) => ('kpi' in ref ? [] : [ref]));
}

/** Which rows are read, and what becomes of those that are empty, repeated or late. */
function rowDetails(language: Language, definition: Definition, words: Vocabulary): string[] {
  const { details } = dictionaries[language];
  const writer = new Writer(language, words, definition.source.table);
  const column = (name: string): string => writer.column(name);
  const { entity, measure, nulls, source, time, late } = definition;
  const said = [details.table(source.table)];
  if (source.dedupeKey) said.push(details.dedupe(formatList(language, source.dedupeKey.map(column))));
  said.push(
    time.kind === 'date' || time.sourceTz === undefined
      ? details.dated(column(time.column))
      : details.sourceZone(column(time.column), city(language, time.sourceTz)),
  );
  if (late.receivedAt !== undefined) said.push(details.received(column(late.receivedAt)));
  if (entity !== undefined)
    said.push(
      nulls?.entity === 'refuse'
        ? details.entityRefused(writer.things(entity).one)
        : details.entityDropped(writer.things(entity).one),
    );
  if ('column' in measure && measure.column !== undefined && measure.column !== entity) {
    said.push(
      nulls?.column === 'refuse'
        ? details.columnRefused(column(measure.column))
        : details.columnSkipped(column(measure.column)),
    );
  }
  const summed = definition.threshold?.column;
  if (summed !== undefined && nulls?.column === 'refuse' && !('column' in measure && measure.column === summed))
    said.push(details.columnRefused(column(summed)));
  if (measure.kind === 'quantile' && measure.method === 'interpolated') said.push(details.interpolated);
  return said;
}

/** What a period with nothing in it is worth; of a calculation, what a part with nothing in it is. */
function emptySaid(definition: Definition, details: (typeof dictionaries)[Language]['details']): string {
  const { measure, emptyBucket } = definition;
  if (measure.kind !== 'ratio' && measure.kind !== 'formula')
    return emptyBucket === 'zero' ? details.emptyZero : details.emptyNone;
  const [own, ...others] = new Set(partsOf(measure).map((part) => part.emptyBucket ?? emptyBucket));
  if (own === undefined || others.length > 0) return details.emptyPartsDiffer;
  return own === 'zero' ? details.emptyPartZero : details.emptyPartNone;
}

/** Where periods begin, and what one without rows, unfinished or corrected is worth. */
function periodDetails(language: Language, definition: Definition): string[] {
  const { details, phrases } = dictionaries[language];
  const { window, reportGrain, weekStart, late } = definition;
  const grains = [reportGrain, window.type === 'toDate' ? window.grain : reportGrain];
  const calendar = window.type === 'calendar' && definition.measure.kind !== 'snapshot';
  const month = definition.fiscalYearStart ?? 1;
  const said: string[] = [];
  if (grains.includes('week') && !calendar) said.push(details.weekStarts(phrases.weekday[weekStart]));
  if (month !== 1 && !calendar && grains.some((grain) => grain === 'quarter' || grain === 'year'))
    said.push(details.yearStarts(formatDate(language, `2026-${String(month).padStart(2, '0')}-01`, { month: 'long' })));
  said.push(emptySaid(definition, details));
  said.push(definition.partialBucket === 'mark' ? details.partialMark : details.partialHide);
  said.push(late.settleDays > 0 ? details.settle(late.settleDays) : details.settleNone, details.restate[late.restate]);
  if (definition.exact !== true) said.push(details.approximate);
  return said;
}
