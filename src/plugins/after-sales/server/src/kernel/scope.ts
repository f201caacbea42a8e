/** Who acts. `id` is stable and says nothing about the person: names live in tables that can be erased. */
export interface Actor {
  kind: 'staff' | 'system' | 'agent' | 'import' | 'public' | 'program';
  id: string;
}

/** How a contact or a change came in. `import` exists for the replay of old data and is closed to REST. */
export const CHANNELS = ['phone', 'web', 'sms', 'walk-in', 'letter', 'email', 'fax', 'ivr', 'agent', 'app', 'api', 'admin', 'import'] as const;
export type Channel = (typeof CHANNELS)[number];

/**
 * Whose records a call may see and write. Every store function takes it first and puts `owner` into its WHERE; the
 * head office is one owner, each agency with its own desk is another.
 */
export interface Scope {
  owner: string;
  actor: Actor;
  requestId: string;
  /** Set for an agent's people: nothing but this agent's records may be seen or written. */
  agentId?: string;
  /** Set for an agent's technician. */
  technicianId?: string;
  /** Set for staff and for an agent's people: the session of Strapi with which they came in. */
  sessionId?: string;
}

const CHANNEL_OF: Partial<Record<Actor['kind'], Channel>> = { staff: 'admin', import: 'import', agent: 'agent' };

/** The channel of a change that no contact brought: staff work in the panel, systems through the API. */
export const channelOf = (actor: Actor): Channel => CHANNEL_OF[actor.kind] ?? 'api';
