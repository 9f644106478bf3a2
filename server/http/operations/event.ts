import { authorize, ofTheInstallation } from '../../../store/authorize.ts';
import { readAudit } from '../../audit/read-audit.ts';
import { api } from '../implement.ts';

export const event = {
  list: api.event.list.handler(({ context: { store, actor }, input }) => {
    authorize(actor, 'audit.read', ofTheInstallation);
    return readAudit(store, actor, input);
  }),
};
