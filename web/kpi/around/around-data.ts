import type { client } from '../../api.ts';

export type Around = Awaited<ReturnType<typeof client.around.show>>;
