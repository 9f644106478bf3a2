import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { ClaimRules } from '../../../src/people/claim-rules.ts';
import { Refusal } from '../../../src/refusal.ts';
import { given as setting } from '../../read-setting.ts';
import type { SettingName } from '../../setting-names.ts';

type OpenIdName = SettingName extends infer Name ? (Name extends `GOUVERNE_OIDC_${infer Rest}` ? Rest : never) : never;

/** The organisation's own sign-in, as whoever installs it writes it in the environment. */
export interface OpenIdSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scopes: readonly string[];
  /** Of e-mail addresses, in lower case; `*` is any that the provider vouches for. */
  readonly domains: readonly string[];
  /** The claim by which the provider says that it has checked the address. */
  readonly verifiedClaim: string;
  /** Null where the provider only says who someone is: places are given by invitation. */
  readonly rules: ClaimRules | null;
  /** On the button. */
  readonly label: string;
}

/**
 * From `GOUVERNE_OIDC_…`; undefined where no issuer is named. Half a setting is refused at start with the name of the
 * missing half: a door that looks open and is not is worse than none.
 */
export function openIdFromEnvironment(
  publicUrl: string | undefined,
  env: NodeJS.ProcessEnv = process.env,
): OpenIdSettings | undefined {
  const given = (name: OpenIdName) => setting(env, `GOUVERNE_OIDC_${name}`);
  const issuer = given('ISSUER')?.replace(/\/$/, '');
  if (issuer === undefined) return undefined;
  const needed = (name: OpenIdName): string => {
    const value = given(name);
    if (value === undefined) throw new Refusal('openid.missing', { setting: `GOUVERNE_OIDC_${name}` });
    return value;
  };
  if (!isIssuer(issuer)) throw new Refusal('openid.issuer', { issuer });
  if (publicUrl === undefined) throw new Refusal('openid.missing', { setting: 'GOUVERNE_URL' });
  const secretFile = given('CLIENT_SECRET_FILE');
  const rules = given('RULES');
  return {
    issuer,
    clientId: needed('CLIENT_ID'),
    clientSecret: secretFile ? read(secretFile).trim() : needed('CLIENT_SECRET'),
    scopes: (given('SCOPES') ?? 'openid email profile').split(/[\s,]+/),
    domains: needed('DOMAINS')
      .toLowerCase()
      .split(/[\s,]+/),
    verifiedClaim: given('VERIFIED_CLAIM') ?? 'email_verified',
    rules: rules ? readRules(rules) : null,
    label: given('LABEL') ?? new URL(issuer).hostname,
  };
}

/** Over https, or on this very machine: anything else lets whoever stands between be the provider. */
function isIssuer(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname));
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new Refusal('openid.unreadable', { path, reason: (error as NodeJS.ErrnoException).code });
  }
}

function readRules(path: string): ClaimRules {
  let written: unknown;
  try {
    written = parse(read(path), { logLevel: 'error' });
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('openid.rules', { path, where: '', reason: (error as Error).message });
  }
  const rules = ClaimRules.safeParse(written);
  if (rules.success) return rules.data;
  const [first] = rules.error.issues;
  throw new Refusal('openid.rules', { path, where: first?.path.join('.'), reason: first?.message });
}
