// A script of its own, small, that runs before the client's has even arrived: what the address alone tells will be needed is
// asked for now (the words, the page's script, its data), and travels while the rest is fetched and read. Without it each waits
// for the one before: the client, then the session, then the page, then what it shows.
import { loadDictionary, loadFirstWords } from '../i18n/dictionary.ts';
import { askAhead } from './asked-ahead.ts';
import { firstLanguage } from './first-language.ts';
import { needsOf } from './page-needs.ts';

const { pathname, search } = location;
const language = firstLanguage();
// The server saw a session's cookie, or none: nothing is asked that would be refused.
const signedIn = document.querySelector<HTMLMetaElement>('meta[name=signed-in]')?.content === 'yes';
const needs = needsOf(pathname, new URLSearchParams(search));
askAhead('/session');
if (needs && (signedIn || needs.open)) for (const path of needs.asks) askAhead(path);
if (signedIn && needs && !needs.open) askAhead('/sources/words');
void loadFirstWords(language);
if (pathname !== '/') void loadDictionary(language);
if (needs && (signedIn || needs.open)) void needs.script();
