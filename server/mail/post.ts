import { createTransport } from 'nodemailer';

export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /**
   * Where its reader says what they hear of, or that they hear no more: mail programs show it as a way out. Null where there
   * is nothing to leave: one letter, to whoever has no account yet.
   */
  readonly choose: string | null;
  /** The same letter tried twice is one letter to whoever receives it. */
  readonly id: string;
}

/** Sends letters, where the installation says where they leave from. */
export interface Post {
  send(letter: Letter): Promise<void>;
  /** Knocks, signs in where a password is set, and sends nothing. */
  answers(): Promise<void>;
}

const PATIENCE_MS = 20_000;

/**
 * A password leaves encrypted or not at all: where the server offers no STARTTLS, whoever stands between may have taken the
 * offer away. On this very machine nobody does; `?requireTLS=false` says that one knows.
 */
function sendsPassword(smtpUrl: string): boolean {
  const { hostname, password, searchParams } = new URL(smtpUrl);
  const here = ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
  return password !== '' && !here && searchParams.get('requireTLS') !== 'false';
}

export function openPost(settings: { readonly smtpUrl: string | undefined; readonly mailFrom: string }): Post | null {
  if (!settings.smtpUrl) return null;
  const transport = createTransport(settings.smtpUrl, {
    from: settings.mailFrom,
  });
  // Those of the connection: the transport's own are another object, which nothing reads once it is made.
  Object.assign((transport.transporter as unknown as { readonly options: object }).options, {
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    ...(sendsPassword(settings.smtpUrl) && { requireTLS: true }),
  });
  return {
    answers: async () => {
      await transport.verify();
    },
    send: async ({ id, choose, ...letter }) => {
      await transport.sendMail({
        ...letter,
        messageId: `<${id}@gouverne>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
        ...(choose !== null && { list: { unsubscribe: choose } }),
      });
    },
  };
}
