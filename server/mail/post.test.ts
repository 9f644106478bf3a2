import type { AddressInfo } from 'node:net';
import { createServer, type Socket } from 'node:net';
import { expect, test } from 'vitest';
import { openPost } from './post.ts';

/** A mail server, or who stands before it, that offers no encryption and would gladly hear a password. */
async function withoutTls() {
  const heard: string[] = [];
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.write('220 mail.example\r\n');
    socket.on('error', () => {});
    socket.on('data', (data) => {
      const line = data.toString();
      heard.push(line);
      if (/^EHLO/.test(line)) socket.write('250-mail.example\r\n250 AUTH PLAIN LOGIN\r\n');
      else if (/^AUTH/.test(line)) socket.write('235 welcome\r\n');
      else socket.write('502 not here\r\n');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    for (const socket of open) socket.destroy();
    server.close();
  };
  return { port, heard, close };
}

test.each([
  // Another name of this machine, so that it stands for another machine's.
  ['smtp://gouverne:s3cret@127.0.0.2', '', false],
  ['smtp://gouverne:s3cret@127.0.0.2', '?requireTLS=false', true],
  ['smtp://gouverne:s3cret@127.0.0.1', '', true],
])('with %s%s, a server without encryption hears the password: %s', async (url, query, hears) => {
  const { port, heard, close } = await withoutTls();
  try {
    const at = `${url}:${port}${query}`;
    const answers = openPost({ smtpUrl: at, mailFrom: 'g@example.org' })?.answers();
    await (hears ? answers : expect(answers).rejects.toThrow());
    expect(heard.some((line) => line.startsWith('AUTH'))).toBe(hears);
  } finally {
    close();
  }
});
