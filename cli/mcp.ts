import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { askingServer } from './ask.ts';
import { checkInTools } from './mcp/check-in-tools.ts';
import { proposingTools, readingTools } from './mcp/tools.ts';
import { Usage } from './usage.ts';
import { words } from './words.ts';

/**
 * `gouverne mcp`: the Model Context Protocol on standard input and output, for an assistant that acts with a person's own
 * token on a running server. It reads, and it proposes; it agrees to nothing.
 */
export async function run(argv: string[]): Promise<number> {
  if (argv.length > 0) throw new Usage(words.verbs.mcp.written);
  const ask = askingServer(words.verbs.mcp.written);
  const server = new McpServer({ name: 'gouverne', version: '1' });
  readingTools(server, ask);
  proposingTools(server, ask);
  checkInTools(server, ask);
  await server.connect(new StdioServerTransport());
  await new Promise<void>((resolve) => {
    process.stdin.once('close', resolve);
    process.once('SIGTERM', resolve);
  });
  return 0;
}
