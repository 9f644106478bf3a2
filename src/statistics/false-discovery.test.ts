import fc from 'fast-check';
import { expect, it } from 'vitest';
import { orderByFalseDiscovery } from './false-discovery.ts';

// Benjamini & Hochberg (1995), §4: fifteen comparisons, of which four are kept at .05.
const published = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
];

it('the paper’s fifteen comparisons: four kept at .05, as .0095 ≤ 4/15 × .05 = .0133 and .0201 > 5/15 × .05', () => {
  const ordered = orderByFalseDiscovery(
    published.map((chance, id) => ({ id, chance })),
    15,
    0.05,
  );
  expect(ordered.filter((finding) => finding.kept).map((finding) => finding.id)).toEqual([0, 1, 2, 3]);
});

it('what was looked at and found quiet counts: one finding at .01 is kept among five KPIs, not among fifty', () => {
  expect(orderByFalseDiscovery([{ id: 'a', chance: 0.01 }], 5, 0.1)[0]).toMatchObject({ adjusted: 0.05, kept: true });
  expect(orderByFalseDiscovery([{ id: 'a', chance: 0.01 }], 50, 0.1)[0]).toMatchObject({ adjusted: 0.5, kept: false });
});

it('what was found was looked at, whatever the number said: of two findings, .05 is adjusted to 2 × .05 = .1', () => {
  const found = [
    { id: 'a', chance: 0.05 },
    { id: 'b', chance: 0.2 },
  ];
  expect(orderByFalseDiscovery(found, 0, 0.1).map(({ adjusted }) => adjusted)).toEqual([0.1, 0.2]);
});

it('orders by chance, and what is kept stands before what is not', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 }),
      fc.nat(60),
      (chances, more) => {
        const ordered = orderByFalseDiscovery(
          chances.map((chance, id) => ({ id, chance })),
          chances.length + more,
          0.1,
        );
        expect(ordered.map((f) => f.chance)).toEqual([...chances].sort((a, b) => a - b));
        const kept = ordered.map((f) => f.kept);
        expect(kept).toEqual([...kept].sort((a, b) => Number(b) - Number(a)));
        for (const finding of ordered) expect(finding.adjusted).toBeGreaterThanOrEqual(finding.chance);
      },
    ),
    // Three times a third of it is a little less than itself.
    { examples: [[[2.9729892615195337e-89, 0, 0], 0]] },
  );
});
