import { expect, test } from 'vitest';
import { Refusal } from '../../src/refusal.ts';
import { needsExplanation } from '../../src/wording/act.ts';
import { type GoalType, readLine } from '../../src/wording/read-line.ts';
import { onBothEngines } from '../../store/test-store.ts';
import { checkExplained } from './explained.ts';

const lines = [
  'Hit 95 % of renewals to unlock the quarterly bonus',
  'Atteindre 95 % de renouvellements pour débloquer la prime',
  'Prime 2026',
  'Help Julie become a lead',
  'Aider Julie à devenir responsable',
  'Each seller closes 10 deals a month',
  'Riders come back after winter',
  'Passer de 34 à 45 % d’inscrits actifs',
  'Launch the new app before March',
  'NPS',
  '…',
  `${'1,'.repeat(140)}1`,
];

onBothEngines('what is explained first', (open) => {
  test('is what the linter finds of pay and persons in both languages, whichever kind of goal says it', async () => {
    const { db } = await open();
    const stopped = await Promise.all(
      lines.map((text) =>
        checkExplained(db, [text]).then(
          () => null,
          (error) => (error instanceof Refusal ? error.params.remark : error),
        ),
      ),
    );
    const said = (type: GoalType) =>
      lines.map((text) => {
        const [fr, en] = (['fr', 'en'] as const).map((around) =>
          readLine({ type, text, around }).findings.map(({ code }) => code),
        );
        return fr!.find((code) => needsExplanation(code) && en!.includes(code)) ?? null;
      });
    expect(stopped).toEqual(said('kr'));
    expect(stopped).toEqual(said('objective'));
    expect(new Set(stopped)).toEqual(new Set(['pay', 'individual', null]));
  });
});
