import { Refusal } from '../src/refusal.ts';
import type { SettingName } from './setting-names.ts';

type Env = NodeJS.ProcessEnv;

/** An empty variable is one that is not set: a compose file passes those that nobody wrote. */
export const given = (env: Env, name: SettingName): string | undefined => env[name]?.trim() || undefined;

export function numberSetting(
  env: Env,
  name: SettingName,
  otherwise: number,
  { least, most, whole = false }: { least: number; most: number; whole?: boolean },
): number {
  const text = given(env, name);
  if (text === undefined) return otherwise;
  const number = Number(text);
  if (!(number >= least && number <= most) || (whole && !Number.isInteger(number)))
    throw new Refusal('setting.number', { setting: name, given: text, least, most, whole });
  return number;
}

export function choiceSetting<T extends string>(env: Env, name: SettingName, among: readonly T[], otherwise: T): T {
  const text = given(env, name);
  if (text === undefined) return otherwise;
  const chosen = among.find((one) => one === text);
  if (chosen === undefined) throw new Refusal('setting.choice', { setting: name, given: text, among });
  return chosen;
}

/** Text of one form, shown back when it is of another. */
export function formSetting(
  env: Env,
  name: SettingName,
  form: RegExp,
  example: string,
  refusal = 'setting.form',
): string | undefined {
  const text = given(env, name);
  if (text !== undefined && !form.test(text)) throw new Refusal(refusal, { setting: name, given: text, example });
  return text;
}

/** An address that may hold a password, and is therefore never shown back. */
export function connectionSetting(env: Env, name: SettingName, schemes: RegExp, example: string): string | undefined {
  const text = given(env, name);
  if (text !== undefined && !(schemes.test(text) && URL.canParse(text)))
    throw new Refusal('setting.connection', { setting: name, example });
  return text;
}

const SHORTEST = 16;

export function secretSetting(env: Env, name: SettingName): string | undefined {
  const text = given(env, name);
  if (text !== undefined && text.length < SHORTEST)
    throw new Refusal('setting.short', { setting: name, least: SHORTEST });
  return text;
}
