/** Identifiers are quoted, never trusted: a column may be called `"; drop table x; --`. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

export function quoteBacktick(name: string): string {
  return `\`${name.replaceAll('`', '``')}\``;
}

/** A literal for paths and settings, which cannot be bound as parameters. */
export function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
