import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { asking } from './mcp/ask.ts';
import { proposingTools, readingTools } from './mcp/tools.ts';
import { Usage } from './usage.ts';
import { words } from './words.ts';

/**
 * `gouverne mcp`: the Model Context Protocol on standard input and output, for an assistant that acts with a person's own
 * token on a running server. It reads, and it proposes; it agrees to nothing.
 */
export async function run(argv: string[]): Promise<number> {
  const url = process.env.GOUVERNE_URL ?? 'http://127.0.0.1:3000';
  const token = process.env.GOUVERNE_TOKEN;
  if (argv.length > 0 || !token) throw new Usage(words.verbs.mcp.written);
  const server = new McpServer({ name: 'gouverne', version: '1' });
  const ask = asking(url, token);
  readingTools(server, ask);
  proposingTools(server, ask);
  await server.connect(new StdioServerTransport());
  await new Promise<void>((resolve) => {
    process.stdin.once('close', resolve);
    process.once('SIGTERM', resolve);
  });
  return 0;
}
