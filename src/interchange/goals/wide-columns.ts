import { columnsOf, type FieldNames, type GoalColumns, plainName } from './columns.ts';

/** The columns of the Nth key result of a line, by place in the file. */
export interface KeyResultColumns {
  readonly number: number;
  readonly columns: GoalColumns;
}

const numbered = /^(?:key results?|kr|resultats? cles?) ?(\d{1,2})(?: (.+))?$/;

const partNames: FieldNames = {
  keyResult: ['', 'title', 'name', 'statement', 'intitule', 'text'],
  baseline: [
    'start',
    'start value',
    'starting value',
    'baseline',
    'initial',
    'initial value',
    'from',
    'depart',
    'point de depart',
  ],
  target: ['target', 'target value', 'goal', 'to', 'cible', 'valeur cible'],
  current: ['current', 'current value', 'actual', 'value', 'valeur', 'valeur actuelle', 'actuel'],
  unit: ['unit', 'unite', 'type', 'metric type'],
  metric: ['metric', 'measure', 'mesure', 'indicateur'],
  ownId: ['id'],
};

/** `key_result_2_target` = "KR 2 target" = « Résultat clé 2 cible ». */
export function keyResultColumns(header: readonly string[]): KeyResultColumns[] {
  const parts = header.map((name) => numbered.exec(plainName(name)));
  const numbers = [...new Set(parts.flatMap((part) => (part ? [Number(part[1])] : [])))].sort((a, b) => a - b);
  return numbers
    .map((number) => {
      const own = parts.map((part) => (part && Number(part[1]) === number ? (part[2] ?? '') : 'of another'));
      return { number, columns: columnsOf(own, partNames) };
    })
    .filter(({ columns }) => columns.keyResult !== undefined);
}
