import { useState } from 'react';

const PREFIX = 'gouverne-written ';

/**
 * What is being written and not sent yet: a page read again, or left and come back to, finds it where it was. Of this tab
 * alone, gone with it and with the session; a browser that keeps nothing is not an error.
 */
export function useWritten<Value extends object>(name: string, first: Value) {
  const [written, setWritten] = useState<Value>(() => ({ ...first, ...read(PREFIX + name) }));
  return {
    written,
    write(change: Partial<Value>) {
      setWritten((before) => {
        const next = { ...before, ...change };
        store((area) => area.setItem(PREFIX + name, JSON.stringify(next)));
        return next;
      });
    },
    /** It has been sent, or set aside: the next one starts from what is kept. */
    forget() {
      store((area) => area.removeItem(PREFIX + name));
      setWritten(first);
    },
  };
}

/** Whoever leaves takes it along: the next person at this screen finds nothing. */
export function forgetWritten(): void {
  store((area) => {
    for (const key of Object.keys(area)) if (key.startsWith(PREFIX)) area.removeItem(key);
  });
}

function read(key: string): object {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? '{}') as object;
  } catch {
    return {};
  }
}

function store(act: (area: Storage) => void): void {
  try {
    act(sessionStorage);
  } catch {
    // What is written lasts until the page closes.
  }
}
