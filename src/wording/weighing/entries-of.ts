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
