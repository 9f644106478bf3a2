/** Sign-in speaks by its own paths, beside the contract. */
export function authCall(path: string, body: unknown): Promise<Response> {
  return fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
}
