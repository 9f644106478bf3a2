import { api } from '../api.ts';

/** What people call tables and columns: read once and kept, since words change rarely and every sentence needs them. */
export const wordsQuery = () => api.tableWords.list.queryOptions({ staleTime: 300_000 });
