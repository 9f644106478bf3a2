/** The language of the example company: asked for, else the machine's, else French. */
export const exampleLanguage = (env: NodeJS.ProcessEnv = process.env): 'en' | 'fr' =>
  (env.GOUVERNE_DEMO_LANGUAGE ?? env.LANG ?? 'fr').startsWith('en') ? 'en' : 'fr';

/** A link that signs in, for each role. */
export const linesOf = (links: readonly { readonly role: string; readonly url: string }[]): string =>
  links.map(({ role, url }) => `${role}\n  ${url}\n`).join('');
