import { api, queryClient } from '../api.ts';

export const accountQuery = () => api.account.show.queryOptions();

export const readAccount = () => queryClient.invalidateQueries({ queryKey: api.account.key() });
