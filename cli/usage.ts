/** The command line itself is wrong: one sentence to standard error, exit 2. */
export class Usage extends Error {}
