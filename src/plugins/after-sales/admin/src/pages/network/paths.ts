/** The parts of the service network, each with an address and the permission that opens it. */
export const TABS = ['agents', 'technicians', 'papers'] as const;
export type Tab = (typeof TABS)[number];

export const PERMISSIONS: Readonly<Record<Tab, string>> = { agents: 'agents.list', technicians: 'technicians.list', papers: 'agents.ending-papers' };

export const networkPath = (tab: Tab, below = ''): string => `/plugins/after-sales/network/${tab}${below}`;

export const PARTS = TABS.map((tab) => ({ to: networkPath(tab), route: PERMISSIONS[tab] }));
