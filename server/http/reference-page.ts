import type { OpenAPI } from '@orpc/openapi';

/** A plain page that lists the operations: readable without JavaScript, printable, searchable by the browser. */
export function referencePage(document: OpenAPI.Document, nonce: string): string {
  const rows = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    Object.entries(item ?? {}).map(([method, operation]) => {
      const { summary = '', description = '' } = operation as { summary?: string; description?: string };
      return `<tr><td><code>${escaped(method.toUpperCase())}</code></td><td><code>/api/v1${escaped(path)}</code></td><td>${escaped(summary)}<br><small>${coded(description)}</small></td></tr>`;
    }),
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Gouverne API</title><style nonce="${nonce}">
:root{color-scheme:light dark;--ink:#16202a;--paper:#fbfaf6;--line:#e1ddd2}
@media (prefers-color-scheme:dark){:root{--ink:#eef0ec;--paper:#11171b;--line:#2c373e}}
body{font:15px/1.45 system-ui,sans-serif;color:var(--ink);background:var(--paper);margin:40px auto;max-width:70rem;padding:0 20px}
h1{font:400 33px/1.3 Georgia,serif}table{border-collapse:collapse;width:100%}td{border-top:1px solid var(--line);padding:10px 12px 10px 0;vertical-align:top}
td:first-child code{white-space:nowrap}code{font:13px/1.4 ui-monospace,monospace;overflow-wrap:anywhere}a{color:inherit}</style></head>
<body><main><h1>Gouverne API</h1><p>The full description is <a href="/api/v1/openapi.json">OpenAPI 3.1</a>. </p>
${paragraphs(document.info.description ?? '')}
<table><tbody>${rows.join('\n')}</tbody></table></main></body></html>`;
}

/** What the document says in a few marks of Markdown: `code` and **words that matter**. */
const coded = (text: string) =>
  escaped(text)
    .replace(/`([^`]+)`/g, '<code>$1</code>')
    .replace(/\*\*([^*]+)\*\*/g, '<b>$1</b>');

const paragraphs = (text: string) =>
  text
    .split('\n\n')
    .map((paragraph) => `<p>${coded(paragraph)}</p>`)
    .join('\n');

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
