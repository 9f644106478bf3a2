import type { Grain } from '../src/calendar/bucket.ts';
import type { Definition, Measure } from '../src/metric-sql/definition.ts';
import type { Where } from '../src/metric-sql/where.ts';
import type { TableId } from './row.ts';
import { type ColumnOf, tables } from './tables.ts';
import { ZONE } from './wall-clock.ts';
import type { KpiId, Words } from './words/words.ts';

/** What each computed KPI of Cyclade means, over the tables as they are named in the chosen language. */
export function computedDefinitions(words: Words, connection: string): Partial<Record<KpiId, Definition>> {
  const column = <Table extends TableId>(table: Table, id: ColumnOf<Table>): string => words.tables[table].columns[id];
  const code = (id: string): string => words.codes[id] ?? id;

  const over = <Table extends TableId>(
    table: Table,
    at: ColumnOf<Table>,
    grain: Grain,
    measure: Measure,
  ): Definition => ({
    source: { connection, table: words.tables[table].name, rowMeans: words.tables[table].row },
    time: isDay(table, at)
      ? { column: column(table, at), kind: 'date' }
      : { column: column(table, at), kind: 'instant', sourceTz: 'UTC' },
    measure,
    qualify: [],
    exclude: [],
    window: { type: 'calendar', grain },
    reportGrain: grain,
    timezone: ZONE,
    weekStart: 'mon',
    emptyBucket: 'none',
    partialBucket: 'hide',
    late: { settleDays: 0, restate: 'always' },
    exact: true,
  });
  const isDay = (table: TableId, at: string) => (tables[table] as Record<string, string>)[at] === 'date';

  const staff: Where = { col: column('rides', 'staff'), op: 'eq', value: true };
  const status = (id: string): Where => ({ col: column('rides', 'status'), op: 'eq', value: code(id) });
  /** Rides arrive up to four days late, and some arrive twice. */
  const rides = (grain: Grain, measure: Measure, qualify: Where[]): Definition => {
    const base = over('rides', 'ended', grain, measure);
    return {
      ...base,
      source: { ...base.source, dedupeKey: [column('rides', 'id')] },
      entity: column('rides', 'rider'),
      qualify,
      exclude: [staff],
      late: { receivedAt: column('rides', 'received'), settleDays: 0, restate: 'always' },
    };
  };
  const sum = (name: string): Measure => ({ kind: 'sum', column: name });
  const shareOfRows = (of: Where): Measure => ({
    kind: 'ratio',
    numerator: { measure: { kind: 'count' }, qualify: [of] },
    denominator: { measure: { kind: 'count' } },
  });
  const shareOfSums = (numerator: string, denominator: string): Measure => ({
    kind: 'ratio',
    numerator: { measure: sum(numerator) },
    denominator: { measure: sum(denominator) },
  });
  const median = (name: string): Measure => ({
    kind: 'quantile',
    column: name,
    p: 0.5,
    method: 'interpolated',
    per: 'row',
  });

  const onTheFirst = over('subscribers', 'day', 'month', sum(column('subscribers', 'subscribers')));
  return {
    // As it was before the alignment test: by calendar months, which have 28 to 31 days, and with rides never begun.
    activeSubscribers: rides('month', { kind: 'countDistinct' }, [
      { col: column('rides', 'plan'), op: 'eq', value: code('subscription') },
    ]),
    cancellations: over('cancellations', 'day', 'month', {
      kind: 'ratio',
      numerator: { measure: { kind: 'count' } },
      denominator: { source: onTheFirst.source, time: onTheFirst.time, measure: onTheFirst.measure },
    }),
    availability: over(
      'stations',
      'day',
      'week',
      shareOfSums(column('stations', 'usableMinutes'), column('stations', 'openMinutes')),
    ),
    ridesADay: rides('week', { kind: 'formula', expr: 'n / 7', inputs: { n: { measure: { kind: 'count' } } } }, [
      status('completed'),
    ]),
    firstAnswer: over('tickets', 'written', 'week', median(column('tickets', 'waitHours'))),
    rideLength: rides('week', median(column('rides', 'minutes')), [status('completed')]),
    fitBikes: over('fleet', 'day', 'week', shareOfSums(column('fleet', 'fit'), column('fleet', 'bikes'))),
    served: over('rounds', 'day', 'week', shareOfSums(column('rounds', 'served'), column('rounds', 'needed'))),
    fullStations: over('stations', 'day', 'week', {
      kind: 'formula',
      expr: 'full / (180 * days)',
      inputs: {
        full: { measure: sum(column('stations', 'fullMinutes')) },
        days: { measure: { kind: 'count' } },
      },
    }),
    repairTime: over('repairs', 'day', 'week', median(column('repairs', 'days'))),
    abandoned: rides('week', shareOfRows(status('abandoned')), []),
    firstWeeks: {
      ...over(
        'signups',
        'signedUp',
        'week',
        shareOfRows({ col: column('signups', 'ridesAgain'), op: 'eq', value: true }),
      ),
      exclude: [{ col: column('signups', 'staff'), op: 'eq', value: true }],
    },
    reopened: over(
      'tickets',
      'written',
      'week',
      shareOfRows({ col: column('tickets', 'reopened'), op: 'eq', value: true }),
    ),
    satisfaction: over('tickets', 'written', 'week', { kind: 'avg', column: column('tickets', 'score') }),
    refunds: over(
      'payments',
      'day',
      'month',
      shareOfRows({ col: column('payments', 'outcome'), op: 'eq', value: code('refused') }),
    ),
    signups: {
      ...over('signups', 'signedUp', 'week', { kind: 'count' }),
      exclude: [{ col: column('signups', 'staff'), op: 'eq', value: true }],
      emptyBucket: 'zero',
    },
  };
}
