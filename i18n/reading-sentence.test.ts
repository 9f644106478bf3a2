import { describe, expect, it } from 'vitest';
import { type KpiPast, readKpi } from '../src/stability/read-kpi.ts';
import type { Measured } from '../src/stability/timeline.ts';
import { normalDraws, seededRandom } from '../src/statistics/seeded-random.ts';
import { stability as en } from './en/stability.ts';
import { formatNumber, type Language } from './format.ts';
import { stability as fr } from './fr/stability.ts';
import { readingSentences, type Voice } from './reading-sentence.ts';

const voice = (language: Language): Voice => ({
  language,
  words: language === 'fr' ? fr : en,
  value: (value) => formatNumber(language, value, { maximumFractionDigits: 0 }),
});
const plain = (text: string | null) => text?.replaceAll('\u00a0', ' ') ?? null;
const say = (language: Language, past: KpiPast) => {
  const said = readingSentences(voice(language), readKpi(past));
  return {
    reading: plain(said.reading),
    why: plain(said.why),
    partial: plain(said.partial),
    wouldChange: said.wouldChange.map(plain),
  };
};

const month = (n: number) => `${2023 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}-01`;
/** 46 months, January 2023 to October 2026: 4,800 ± 600 with the season, ordinary variation about ± 100. */
function seasonal(last?: number): Measured[] {
  const normal = normalDraws(seededRandom(4));
  const measured = Array.from({ length: 46 }, (_, n) => ({
    period: month(n),
    value: Math.round(4800 + 600 * Math.cos(((n + 1) / 6) * Math.PI) + 100 * normal()),
  }));
  if (last !== undefined) measured[45]!.value = last;
  return measured;
}
const monthly = (measured: Measured[], more: Partial<KpiPast> = {}): KpiPast => ({
  grain: 'month',
  measured,
  direction: 'up',
  expectedLevel: null,
  today: '2026-11-05',
  ...more,
});

/** 100 falling by 0.3 a week, noise 2: a quarter lost in 86 weeks. */
function eroding(): Measured[] {
  const normal = normalDraws(seededRandom(9));
  const first = Date.UTC(2025, 2, 10);
  return Array.from({ length: 86 }, (_, n) => ({
    period: new Date(first + n * 7 * 86_400_000).toISOString().slice(0, 10),
    value: Math.round(10 * (1000 - 3 * n + 12 * normal())) / 10,
  }));
}

describe('what a KPI says', () => {
  it('within its seasonal range, the period and its range are said, and nothing else', () => {
    expect(say('fr', monthly(seasonal(5212))).reading).toMatch(
      /^Octobre : 5 212, comme attendu en octobre \(de \d \d{3} à \d \d{3}\)\.$/,
    );
    expect(say('en', monthly(seasonal(5212))).reading).toMatch(
      /^October: 5,212, as expected in October \(\d,\d{3} to \d,\d{3}\)\.$/,
    );
  });

  it('outside it, the side is said and a question asked', () => {
    expect(say('fr', monthly(seasonal(4100))).reading).toMatch(
      /^Octobre : 4 100, sous la plage \(de .* à .*\)\. Que s’est-il passé \?$/,
    );
    expect(say('en', monthly(seasonal(6100))).reading).toMatch(
      /^October: 6,100, above its range \(.*\)\. What changed\?$/,
    );
    expect(say('en', monthly(seasonal(6100), { direction: 'none' })).reading).toContain(
      'Neither good nor bad in itself',
    );
  });

  it('a level that erodes inside its range is said, with a question, and no longer asked once wanted', () => {
    const past: KpiPast = {
      grain: 'week',
      measured: eroding(),
      direction: 'up',
      expectedLevel: null,
      today: '2026-11-03',
    };
    const reading = readKpi(past);
    expect(reading.level).toMatchObject({ holds: false, variation: 'concern' });
    expect(say('fr', past).reading).toMatch(
      /le niveau ne tient pas : −1\d % en un an(, saison déduite)?\. Est-\u2060ce voulu \?$/i,
    );
    expect(say('en', past).reading).toMatch(
      /the level doesn’t hold: −1\d% in a year(, season removed)?\. Is it wanted\?$/i,
    );
    const share = { ...voice('fr'), points: (change: number) => `${change < 0 ? '−' : '+'}9 points` };
    expect(readingSentences(share, reading).reading).toContain('−9 points en un an');
    const wanted = { ...past, intendedTrend: { until: '2027-03-01', side: 'fall' as const } };
    expect(say('fr', wanted).reading).toContain('Le niveau bouge comme voulu, jusqu’au 1er mars 2027');
    expect(say('fr', { ...wanted, today: '2027-03-02', measured: past.measured }).reading).toContain('On ne sait pas');
  });

  it('a level lost in less than a year is said over what was seen, without making a year of it', () => {
    const measured = eroding()
      .slice(0, 40)
      .map((one, t) => ({ ...one, value: one.value! - 0.5 * t }));
    const past: KpiPast = {
      grain: 'week',
      measured,
      direction: 'up',
      expectedLevel: null,
      today: measured.at(-1)!.period,
    };
    expect(say('fr', past).reading).toMatch(
      /le niveau ne tient pas\s: −\d+\s% en 40 semaines\. Est-\u2060ce voulu\s\?$/i,
    );
    expect(say('en', past).reading).toMatch(/the level doesn’t hold: −\d+% in 40 weeks\. Is it wanted\?$/i);
  });

  it('with one to three points, start, last and what is expected are said, without concluding', () => {
    const three = monthly(seasonal().slice(0, 3), {
      today: '2023-04-02',
      expectedLevel: { atLeast: 6000, atMost: null },
    });
    expect(say('fr', three).reading).toMatch(
      /^Trois mesures : \d \d{3} en janvier 2023, \d \d{3} en mars 2023 ; attendu : au moins 6 000\. Pas assez de passé pour une prévision ; comparé au départ, sans conclure\.$/,
    );
    expect(say('fr', { ...three, measured: three.measured.slice(0, 1), today: '2023-02-02' }).reading).toMatch(
      /^Une mesure : \d \d{3} en janvier 2023\. C’est le point de départ\.$/,
    );
    expect(say('fr', three).wouldChange[0]).toBe('Encore une mesure pour une première plage, provisoire.');
  });

  it('under twelve points the range is said to be provisional', () => {
    const seven = monthly(seasonal().slice(0, 7), { today: '2023-08-05' });
    expect(say('fr', seven).reading).toMatch(/une plage encore provisoire \(.* ; 7 mesures sur 12\)\.$/);
    expect(say('fr', seven).wouldChange[0]).toBe('Encore cinq mesures pour que la plage se fixe.');
  });

  it('a missing measurement is said before anything else: nobody knows', () => {
    const late = monthly(seasonal().slice(0, 44), { today: '2026-11-12' });
    expect(say('fr', late).reading).toBe('Aucune mesure depuis août 2026 : deux mois manquent. On ne sait pas.');
    expect(say('en', late).reading).toBe('No measurement since August 2026: two months missing. We don’t know.');
    expect(say('fr', monthly([])).reading).toBe('Pas encore de mesure. On ne sait pas.');
  });

  it('what cannot be below zero is said to be a signal above its range only, a share below it only', () => {
    const counts = Array.from({ length: 30 }, (_, n) => ({ period: month(n), value: (n * 7) % 5 }));
    const rare = monthly(counts, { today: '2025-07-05' });
    expect(say('en', rare).reading).toMatch(/\(0 to \d+\)/);
    expect(say('en', rare).wouldChange[0]).toMatch(/^A value above \d+ would be a signal\.$/);
    expect(say('fr', rare).wouldChange[0]).toMatch(/^Une valeur au-dessus de \d+ serait un signal\.$/);
    const part = monthly(
      counts.map((one) => ({ ...one, value: 1 - one.value / 100 })),
      { today: '2025-07-05', isShare: true },
    );
    expect(say('en', part).wouldChange[0]).toMatch(/^A value below \d would be a signal\.$/);
    expect(say('fr', part).wouldChange[0]).toMatch(/^Une valeur sous \d serait un signal\.$/);
  });

  it('why this range: the same month in past years, and how many months it was computed on', () => {
    expect(say('fr', monthly(seasonal(5212))).why).toMatch(
      /^Octobre : \d \d{3} en 2025, \d \d{3} en 2024 et \d \d{3} en 2023\. Calculé sur 40 mois\. La plage est fixe : /,
    );
  });

  it('week 53 is compared with no other week: why says how many it was computed on, and nothing of years without one', () => {
    const normal = normalDraws(seededRandom(11));
    const first = Date.UTC(2023, 0, 2);
    const measured = Array.from({ length: 209 }, (_, n) => ({
      period: new Date(first + n * 7 * 86_400_000).toISOString().slice(0, 10),
      value: 100 + 2 * normal(),
    }));
    const weekly = (until: number): KpiPast => ({
      grain: 'week',
      measured: measured.slice(0, until),
      direction: 'up',
      expectedLevel: null,
      today: '2027-01-04',
    });
    expect(measured.at(-1)!.period).toBe('2026-12-28');
    expect(say('en', weekly(209)).why).toMatch(/^Computed on \d+ weeks\./);
    expect(say('fr', weekly(209)).why).toMatch(/^Calculé sur \d+ semaines\./);
    expect(say('en', weekly(208)).why).toMatch(/^Week 52: \d+ in 2025, \d+ in 2024 and \d+ in 2023\. Computed on/);
  });

  it('a range that starts again and goes on is said by its start only; one fixed at both ends, by both', () => {
    const since = (to: string | null) => monthly(seasonal(5212), { baseline: { from: '2023-03-01', to } });
    expect(say('fr', since(null)).why).toContain('Calculé sur 38 mois. Plage repartie du 1er mars 2023. ');
    expect(say('en', since(null)).why).toContain('Computed on 38 months. Range restarted on 1 March 2023. ');
    expect(say('fr', since('2025-06-01')).why).toContain(
      'Plage fixée sur la période du 1er mars 2023 au 1er juin 2025. ',
    );
  });

  it('a month that is not over is never taken for a fall', () => {
    const past = monthly([...seasonal(5212), { period: '2026-11-01', value: 700, partial: true }]);
    expect(say('fr', past).reading).toMatch(/^Octobre : 5 212, comme attendu en octobre/);
    expect(say('fr', past).partial).toBe(
      'Novembre : la période n’est pas finie (700 à ce jour), elle est laissée de côté.',
    );
  });

  it('no French sentence says « bruit » or « lecture », and each keeps its no-break spaces', () => {
    for (const past of [
      monthly(seasonal(4100)),
      monthly(seasonal(5212)),
      monthly(seasonal().slice(0, 7), { today: '2023-08-05' }),
    ]) {
      const said = readingSentences(voice('fr'), readKpi(past));
      const text = [said.reading, said.why, ...said.wouldChange].join(' ');
      expect(text).not.toMatch(/bruit|lecture/i);
      expect(text).not.toMatch(/ [:;?!]/);
    }
  });
});
