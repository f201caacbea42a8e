import type { OpenReceptionBody } from '../../../../shared/api/receptions';

/** In the order of how often a call comes that way; the API's own list would bring its whole checker along. */
export const restChannels = ['phone', 'walk-in', 'web', 'app', 'sms', 'ivr', 'email', 'letter', 'fax'] as const satisfies readonly OpenReceptionBody['channel'][];
