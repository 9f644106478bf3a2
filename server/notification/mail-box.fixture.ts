import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { claimJob, finishJob } from '../../store/job.ts';
import type { Store } from '../../store/store.ts';
import type { TestStore } from '../../store/test-store.ts';
import { openPost, type Post } from '../mail/post.ts';
import { WRITE_LETTER, writeLetterWork } from './write-letters.ts';

/** A mail server of the tests' own: what it was given, when it refuses, whom it does not know, and when it is not there. */
export async function mailServer(place: Pick<TestStore, 'beforeClose'>) {
  const received: { to: string; source: string }[] = [];
  const state = { refuses: false, unknown: '' };
  const listen = async (at: number): Promise<SMTPServer> => {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: ({ address }, _, done) =>
        address === state.unknown
          ? done(Object.assign(new Error(`<${address}>: nobody here`), { responseCode: 550 }))
          : done(),
      onData: (stream, session, done) => {
        let source = '';
        stream.on('data', (chunk: Buffer) => {
          source += chunk.toString();
        });
        stream.on('end', () => {
          // Servers quote what they refuse.
          const link = /https?:\/\/\S+/.exec(decoded(source))?.[0];
          if (state.refuses) return done(new Error(`mailbox busy: ${link}`));
          received.push({ to: session.envelope.rcptTo.map(({ address }) => address).join(), source });
          done();
        });
      },
    });
    await new Promise<void>((resolve) => server.listen(at, '127.0.0.1', resolve));
    return server;
  };
  let server: SMTPServer | null = await listen(0);
  const { port } = server.server.address() as AddressInfo;
  const down = () =>
    new Promise<void>((resolve) => {
      if (!server) return resolve();
      server.close(() => resolve());
      server = null;
    });
  const up = async () => {
    server = await listen(port);
  };
  place.beforeClose(down);
  const url = `smtp://127.0.0.1:${port}`;
  const post = openPost({ smtpUrl: url, mailFrom: 'Gouverne <gouverne@cyclade.example>' });
  return { received, state, post, url, down, up };
}

export const decoded = (source: string) =>
  source
    .replaceAll('=\r\n', '')
    .replace(/((?:=[0-9A-F]{2})+)/g, (bytes) => Buffer.from(bytes.replaceAll('=', ''), 'hex').toString());

/** Writes every letter asked for, as a server's worker would. */
export async function writeAll(store: Store, post: Post | null): Promise<void> {
  const work = writeLetterWork(store, post, () => 'https://gouverne.example');
  for (let job = await claimJob(store, 'one'); job; job = await claimJob(store, 'one')) {
    if (job.kind === WRITE_LETTER) await work(job, new AbortController().signal, () => {});
    await finishJob(store, job.id, 'done');
  }
}
