const fields = 'input:not([type="hidden"]), select, textarea';

const mayBeFilled = (field: HTMLElement) =>
  !field.matches(':disabled') && field.tabIndex >= 0 && field.checkVisibility();

/** The first field to fill, in what is drawn. */
export const firstField = (within: HTMLElement | null): HTMLElement | undefined =>
  [...(within?.querySelectorAll<HTMLElement>(fields) ?? [])].find(mayBeFilled);

/**
 * Where the focus enters a dialog or a drawer: the first field to fill, else its title, which says what it is. Left to
 * itself it would enter by the button that closes, so that Enter undoes the opening. Given to the body, drawn whole.
 */
export function markFirstFocus(body: HTMLElement | null): void {
  if (!body || body.querySelector('[data-autofocus]')) return;
  const field = firstField(body);
  const title = body.closest('[role="dialog"]')?.querySelector('h2');
  (field ?? title)?.setAttribute('data-autofocus', '');
}
