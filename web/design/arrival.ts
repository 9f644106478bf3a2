/**
 * After a move from one page to another, the new page's title receives the focus: a screen reader says where one is, and
 * the keyboard starts at the top. Not on the first page, whose focus belongs to the browser.
 */
let arriving = false;

export function markArrival(): void {
  arriving = true;
}

export function takeArrival(): boolean {
  const was = arriving;
  arriving = false;
  return was;
}
