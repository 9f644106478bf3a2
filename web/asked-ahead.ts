const waiting = new Map<string, Promise<Response>>();

/** Asks the API before anybody has said what for. */
export function askAhead(path: string): void {
  const url = new URL(`/api/v1${path}`, location.origin).href;
  const answer = fetch(url);
  // Whoever takes it hears of its failure; nobody else needs to.
  answer.catch(() => undefined);
  waiting.set(url, answer);
}

/** The answer to a question already asked, once; the next to ask the same asks the server. */
export function askedAhead({ method, url }: Pick<Request, 'method' | 'url'>): Promise<Response> | undefined {
  // Whatever is changed from here is not in what was asked before it.
  if (method !== 'GET') forgetAhead();
  const answer = waiting.get(url);
  waiting.delete(url);
  return answer;
}

/** Once the first page is there, what it did not take is no longer news. */
export function forgetAhead(): void {
  waiting.clear();
}
