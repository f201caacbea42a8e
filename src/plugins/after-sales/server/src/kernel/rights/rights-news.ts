import type { Listener } from '../db/news';
import type { Door, Rights } from './rights';

/** `+<door> <session>`: a session that has just begun. */
const BEGUN = /^\+(admin|users-permissions) (\S+)$/;

/** Rights are read anew when the database says that they changed; a session that has just begun is told whole, and nothing is read. */
export const rightsListener = (rights: Rights): Listener => ({
  channel: 'as_rights',
  hear(payload) {
    const begun = BEGUN.exec(payload);
    if (begun) rights.begun(begun[1] as Door, begun[2]);
    else rights.changed();
  },
  missed: () => rights.changed(),
});
