import { namesAlike } from '../alike.ts';
import { type Card, card, type Evidence, type Sighting } from '../card.ts';
import type { TeamCycle } from '../picture.ts';
import type { DriftSettings } from '../settings.ts';

/** 12. A definition question unanswered, a change without a note, two KPIs of nearly one name and two computations, whoever owns the other. */
export function twoReaders(picture: TeamCycle, settings: DriftSettings): Sighting {
  const cards: Card[] = [];
  picture.kpis.forEach((kpi, i) => {
    if (!kpi.owned) return;
    const evidence: Evidence[] = [];
    if (kpi.unanswered.length > 0)
      evidence.push({ kind: 'kpi', id: kpi.id, seen: 'unanswered', params: { missing: kpi.unanswered.join(',') } });
    if (kpi.changedWithoutNote) evidence.push({ kind: 'kpi', id: kpi.id, seen: 'changed-without-note', params: {} });
    // What is not said yet is no other computation: that it is not said is asked about by itself.
    const twin = [...picture.kpis.filter((other, at) => at > i || !other.owned), ...picture.kpisElsewhere].find(
      (other) =>
        other.specHash !== null &&
        kpi.specHash !== null &&
        other.specHash !== kpi.specHash &&
        namesAlike(other, kpi) >= settings.nameLikeness,
    );
    if (twin) evidence.push({ kind: 'kpi', id: twin.id, seen: 'nearly-same-name', params: { name: twin.name } });
    if (evidence.length > 0)
      cards.push(card('two-readers', kpi.id, evidence, { kpi: kpi.name, missing: kpi.unanswered.join(',') }));
  });
  return { cards };
}
