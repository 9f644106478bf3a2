/** An engine's message without the secrets of the connection it came through; a database's path is its name, no secret. */
export function redacted(message: string, connectionString: string): string {
  let said = message.replaceAll(connectionString, '[sealed]');
  for (const secret of secretsOf(connectionString)) said = said.replaceAll(secret, '[sealed]');
  return said.replace(/([a-z][a-z+]*:\/\/[^\s:@/]*):[^\s@/]+@/gi, '$1:[sealed]@');
}

function secretsOf(connectionString: string): string[] {
  if (!URL.canParse(connectionString)) return [];
  const { password, searchParams } = new URL(connectionString);
  const named = [...searchParams].filter(([name]) => /password|secret|token|key/i.test(name)).map(([, value]) => value);
  return [password, safeDecode(password), ...named].filter((secret) => secret.length > 2);
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
