import { describe, expect, it } from 'vitest';
import { charts as french } from '../../i18n/fr/charts.ts';
import { chartVoice } from './chart-words.tsx';
import { rich } from './gallery-examples.ts';
import { headerWords } from './header-words.ts';
import { planPlot } from './plot.ts';
import { seriesPaths } from './series-paths.ts';
import { wrapWords } from './wrap-words.ts';

const voice = chartVoice('fr', french);
const header = (width: number) => {
  const plot = planPlot(rich, voice, width);
  return headerWords(rich, plot, seriesPaths(rich, plot), voice);
};

describe('the words over a chart', () => {
  it('stand right of the rule where there is room', () => {
    expect(header(1043).breaks.map(({ flipped }) => flipped)).toEqual([false]);
  });
  it('never overlap, at any width', () => {
    for (let width = 320; width <= 1400; width += 45) {
      const [a, b] = header(width).boxes;
      expect(a && b && (a.x + a.width <= b.x || b.x + b.width <= a.x)).toBe(true);
    }
  });
});

describe('wrapping', () => {
  it('breaks where the writer broke and where the room ends', () => {
    expect(wrapWords('un deux\ntrois', 400, 13)).toEqual(['un deux', 'trois']);
    expect(wrapWords('un deux trois quatre', 60, 13)).toHaveLength(2);
  });
  it('says that words are missing', () => {
    expect(wrapWords('un, deux, trois, quatre, cinq', 40, 13, 2)[1]).toMatch(/[^,]…$/);
  });
});
