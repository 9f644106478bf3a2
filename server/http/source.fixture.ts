import type { Client } from './test-client.ts';

export async function upload(admin: Client, name: string, body: string | Uint8Array): Promise<string> {
  const sent = await admin.raw('POST', `/api/v1/uploads?name=${encodeURIComponent(name)}`, body);
  if (sent.status !== 201) throw new Error(`the upload answered ${sent.status}`);
  return sent.body.upload as string;
}

/** Asks until `read` has an answer; what never comes is a fault of the test. */
export async function until<Found>(
  read: () => Promise<Found | undefined | false | null>,
  seconds = 15,
): Promise<Found> {
  const end = Date.now() + seconds * 1000;
  while (Date.now() < end) {
    const found = await read();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  throw new Error(`nothing came in ${seconds} s`);
}

/** The source once nothing is being read, in the state expected. */
export function settled(admin: Client, name: string, status = 'ready') {
  return until(async () => {
    const { body } = await admin.get('/sources');
    const source = body.sources.find((one: { name: string }) => one.name === name);
    const open = ['waiting', 'running'].includes(source?.job?.state);
    return source && source.status === status && !open ? source : null;
  });
}
