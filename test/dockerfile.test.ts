import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { validate } from 'dockerfile-utils';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const text = (path: string) => readFileSync(join(root, path), 'utf8');

test('the Dockerfile has nothing to remark, does not run as root, and keeps one folder', () => {
  expect(validate(text('Dockerfile')).map(({ message }) => message)).toEqual([]);
  expect(text('Dockerfile')).toMatch(/^USER node$/m);
  expect(text('Dockerfile')).toMatch(/^HEALTHCHECK /m);
});

test('every folder that the server imports is copied into the image', () => {
  const copied = [...text('Dockerfile').matchAll(/^COPY (\w+) /gm)].map(([, folder]) => folder);
  // What `test/boundaries.test.ts` lets the command line reach.
  expect(copied.sort()).toEqual(['cli', 'contract', 'example', 'i18n', 'server', 'src', 'store', 'warehouse']);
});

test('the compose file asks for its secrets and holds none', () => {
  const { services } = parse(text('deploy/compose.yaml')) as {
    services: Record<string, { environment: Record<string, string> }>;
  };
  const secrets = Object.values(services).flatMap(({ environment }) =>
    Object.entries(environment).filter(([name]) => /PASSWORD|SECRET|KEY/.test(name)),
  );
  expect(secrets.map(([name]) => name).sort()).toEqual([
    'GOUVERNE_KEY',
    'GOUVERNE_SECRET',
    'PGPASSWORD',
    'POSTGRES_PASSWORD',
  ]);
  for (const [name, value] of secrets) expect(value, name).toMatch(/^\$\{\w+:\?/);
});

test('whatever stands beside the secrets reaches the server, and no password stands in an address', () => {
  const { services } = parse(text('deploy/compose.yaml')) as {
    services: { gouverne: { env_file: string; environment: Record<string, string> } };
  };
  expect(services.gouverne.env_file).toBe('.env');
  expect(new URL(services.gouverne.environment.DATABASE_URL ?? '').password).toBe('');
});
