import type { Claims } from '../../../src/people/claim-rules.ts';

const LONGEST_NAME = 120;

/** Providers write it as a flag, a word or a digit; anything else is not a promise. */
export const isVerified = (claim: unknown): boolean => [true, 'true', 1, '1'].includes(claim as never);

/** What the provider calls someone; at worst, the part of the address that people recognise. */
export function nameIn(claims: Claims, email: string): string {
  const text = (name: string) => (typeof claims[name] === 'string' ? (claims[name] as string).trim() : '');
  const whole = text('name') || `${text('given_name')} ${text('family_name')}`.trim();
  return (whole || email.slice(0, email.lastIndexOf('@'))).slice(0, LONGEST_NAME);
}
