/** `key‹mark›rest;…`, over several lines: the rest by key. Read letter by letter, since a page waits for thousands of them. */
export function entriesOf(written: string, mark: string): Map<string, string> {
  const entries = new Map<string, string>();
  for (let from = 0, end = 0; from < written.length; from = end + 1) {
    end = written.indexOf(';', from);
    if (end < 0) end = written.length;
    const start = written.startsWith('\n', from) ? from + 1 : from;
    const cut = written.lastIndexOf(mark, end - 1);
    if (cut >= start) entries.set(written.slice(start, cut), written.slice(cut + 1, end));
  }
  return entries;
}

/** `-3,12,0`, over several lines, read letter by letter too: a listener has five thousand. */
export function wholeNumbersOf(written: string): number[] {
  const numbers: number[] = [];
  let size = 0;
  let sign = 1;
  for (let at = 0; at <= written.length; at++) {
    const code = written.charCodeAt(at);
    if (code >= 48 && code <= 57) size = 10 * size + code - 48;
    else if (code === 45) sign = -1;
    // A comma, or the end.
    else if (code !== 10) {
      numbers.push(sign * size);
      size = 0;
      sign = 1;
    }
  }
  return numbers;
}
