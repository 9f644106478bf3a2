const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

const isAsking = (): boolean => document.querySelector('[role=dialog], [role=menu]') !== null;

/** A key that is the page's own: nobody is writing, nothing is asked over the page, and it is no key of the browser's. */
export const isPageKey = (event: KeyboardEvent): boolean =>
  !(event.metaKey || event.ctrlKey || event.altKey || isWriting(event.target) || isAsking());
