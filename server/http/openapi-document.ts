import { isContractProcedure } from '@orpc/contract';
import { type OpenAPI, OpenAPIGenerator } from '@orpc/openapi';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import { contract } from '../../contract/contract.ts';
import { type Act, acts } from '../../src/people/acts.ts';
import { actsOf, Scope } from '../../src/people/scope.ts';

/** Who may call each operation, by its method and path: the contract's own word. */
function accesses(node: object, found = new Map<string, string>()): ReadonlyMap<string, string> {
  if (isContractProcedure(node)) {
    const { route, meta } = node['~orpc'];
    found.set(`${route.method?.toLowerCase()} ${route.path}`, String((meta as { access: string }).access));
  } else for (const part of Object.values(node)) accesses(part as object, found);
  return found;
}

const isAct = (access: string): access is Act => Object.hasOwn(acts, access);

/** The scopes of a token that open an act; null where no token does. */
const scopesFor = (act: Act): string | null => {
  const scopes = Scope.options.filter((scope) => actsOf([scope]).has(act));
  return scopes.length === 0 ? null : scopes.map((scope) => `\`${scope}\``).join(', ');
};

/** Said below the summary: what to send, and who may. */
function whoMay(access: string): string {
  if (access === 'public') return 'Open to everyone, signed out included.';
  if (!isAct(access)) return 'Any session; a token as far as its person or service goes.';
  const scopes = scopesFor(access);
  return `Right asked of whoever calls: \`${access}\`. ${scopes ? `Tokens with the scope ${scopes}.` : 'No token: people only.'}`;
}

const ways = [{ token: [] }, { session: [] }];

const description = `Pilot an organisation with KPIs that hold and OKRs that move.

**Who calls.** Send \`Authorization: Bearer gvn_…\`, a token made under the account menu, or the cookie of a session.

**Refusals** are RFC 9457 problems: \`code\` and \`params\` for programs, \`detail\` for people, in the language of \`Accept-Language\` (en, fr).

**Changes** carry \`expectedVersion\`, the \`version\` last read: where the object has moved since, the answer is 409 \`conflict.changed\` with the current state in \`params.current\`. **Creations** take an \`idempotencyKey\`: sent again, it gives the first answer again.

**Periods** are written as their first day, \`2026-11\`, \`2026-W45\` or \`2026-Q4\`. **Percentages** are fractions: 0.85 for 85 %.`;

const schemas = {
  Problem: {
    type: 'object',
    required: ['type', 'title', 'status', 'code', 'params'],
    properties: {
      type: { type: 'string', description: 'urn:gouverne:problem: and the code' },
      title: { type: 'string' },
      status: { type: 'integer' },
      code: { type: 'string', examples: ['period.begins-none', 'conflict.changed'] },
      params: { type: 'object', additionalProperties: true },
      detail: { type: 'string', description: 'The same in a sentence, in the language asked for' },
    },
  },
} as const;

/** OpenAPI 3.1, printed from the contract: what to send, who may, and what a refusal looks like. */
export async function openApiDocument(): Promise<OpenAPI.Document> {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] });
  const document = await generator.generate(contract, {
    info: { title: 'Gouverne', version: '1', description },
    servers: [{ url: '/api/v1' }],
    security: ways,
    components: {
      schemas: schemas as unknown as NonNullable<OpenAPI.ComponentsObject['schemas']>,
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', bearerFormat: 'gvn_…', description: 'A token, with its scopes.' },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'gouverne.session_token',
          description: 'A person signed in; `__Host-` stands before it over https.',
        },
      },
      responses: {
        Refused: {
          description: 'Refused, with a code',
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
    },
  });
  const access = accesses(contract);
  for (const [path, item] of Object.entries(document.paths ?? {}))
    for (const [method, operation] of Object.entries(item ?? {}) as [string, OpenAPI.OperationObject][]) {
      const own = access.get(`${method} ${path}`) ?? 'signed-in';
      operation.description = whoMay(own);
      operation.tags = [operation.operationId?.split('.')[0] ?? ''];
      if (own === 'public') operation.security = [];
      operation.responses = { ...operation.responses, default: { $ref: '#/components/responses/Refused' } };
    }
  document.paths = { ...document.paths, '/uploads': { post: sending } } as NonNullable<OpenAPI.Document['paths']>;
  return document;
}

const purposes = {
  kpi: 'The key of the KPI whose values it holds',
  context: 'Its values are of what happened around: the market, the weather',
  goals: 'It holds goals of another tool',
};

/** Files travel as plain bytes, outside the contract; what is to be done with one names it by its `upload`. */
const sending = {
  operationId: 'upload.send',
  summary: 'Send a file: CSV, Parquet or Excel, as the plain body; without a purpose, it is rows for a source',
  description: 'Right asked of whoever calls: that of the purpose; `source.manage` without one.',
  tags: ['upload'],
  parameters: [
    { name: 'name', in: 'query', required: true, schema: { type: 'string' }, description: 'The name of the file' },
    ...Object.entries(purposes).map(([name, description]) => ({
      name,
      in: 'query' as const,
      schema: { type: 'string' as const },
      description,
    })),
  ],
  requestBody: { required: true, content: { 'application/octet-stream': { schema: {} } } },
  responses: {
    '201': {
      description: 'Kept for a day, for the operation that names it',
      content: {
        'application/json': {
          schema: {
            type: 'object',
            required: ['upload', 'fileName', 'bytes'],
            properties: { upload: { type: 'string' }, fileName: { type: 'string' }, bytes: { type: 'integer' } },
          },
        },
      },
    },
    default: { $ref: '#/components/responses/Refused' },
  },
};
