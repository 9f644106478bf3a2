/** Widths of Instrument Sans in thousandths of its size, measured on its regular weight; tabular figures. */
const narrow = new Set("iIjl.,:;'’|!()[]");
const medium = new Set('frtsJ-–−');
const wide = new Set('mwMW%—');

/**
 * About how wide a line of the sans will be, erring on the large side: enough to keep labels apart without touching
 * the document, so that the same data gives the same drawing on every machine.
 */
export function textWidth(text: string, size: number, weight: 400 | 600 | 700 = 400): number {
  let thousandths = 0;
  for (const letter of text) {
    if (letter === ' ' || letter === '\u00a0') thousandths += 250;
    else if (narrow.has(letter)) thousandths += 290;
    else if (medium.has(letter)) thousandths += 440;
    else if (wide.has(letter)) thousandths += 880;
    else if (letter >= '0' && letter <= '9') thousandths += 610;
    else if (letter >= 'A' && letter <= 'Z') thousandths += 680;
    else thousandths += 570;
  }
  return (thousandths / 1000) * size * (weight === 400 ? 1 : 1.06);
}
