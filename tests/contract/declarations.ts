// What the generated tests can't know by themselves. Each exception stands here with its reason; a row that needs none
// needs no line. Whoever adds a line says to the reviewer: this was meant.

/** Rows whose answer describes the API, field names included. */
export const DESCRIBES_THE_API: ReadonlySet<string> = new Set(['system.openapi']);

/** Rows that speak of log-ins, which Strapi numbers. */
export const NUMERIC_IDS: ReadonlySet<string> = new Set(['agents.users', 'agents.add-user', 'agents.block-user', 'agents.unblock-user']);

/** Parts of schemas that may hold keys which no schema names. */
export const LOOSE: Readonly<Record<string, string>> = {
  'system.openapi answer': 'the OpenAPI document has a schema of its own, held in tests/api/registry.test.ts',
  'contacts.summary answer.byKind': 'counts by kind; only kinds that occurred',
  'contacts.summary answer.byChannel': 'counts by channel; only channels that occurred',
  'contacts.summary answer.byOutcome': 'counts by outcome; only outcomes that occurred',
  'warranty.check answer.verdicts[].trace[].params': 'what the text of a step is filled with; text and numbers only',
  'devices.show answer.warranty.verdicts[].trace[].params': 'what the text of a step is filled with; text and numbers only',
  'jobs.proposal answer.items[].reasons[].params': 'what the text of a reason is filled with; text and numbers only',
};

/** Rows that write and leave no event. */
export const NO_EVENT: Readonly<Record<string, string>> = {
  'demo.load': 'twice is once: only the first leaves an event',
  'demo.remove': 'where there is nothing to take out nothing happens',
  'photos.upload': 'a photo belongs to nothing until a report names it, and the report has its event',
  'coding-imports.correct-row': 'a row of a draft; what it does has the event of its coding',
  'coding-imports.skip-row': 'a row of a draft; what it does has the event of its coding',
  'coding-imports.check-again': 'rows of a draft; what they do has the events of their codings',
};

/** Rows that take a row of a business table away. */
export const DELETES: Readonly<Record<string, string>> = Object.fromEntries([
  ...['brands', 'product-categories', 'products', 'parts', 'faults', 'provinces', 'cities', 'area-codes'].map((list) => [`${list}.delete`, 'a coding that nothing refers to; the event says which']),
  ['demo.remove', 'the demo company and what belongs to it, with the event that says who asked'],
  ['agents.change', 'territories and skills are replaced as a whole'],
  ['customers.remove-phone', 'a number that the customer doesn\'t have any more; the event says that it was one'],
  ['agents.create', 'the same statement as at a change; a new agent has none to lose'],
]);

const VERBS = ['triage', 'assign', 'reassign', 'accept', 'refuse', 'hand-over', 'schedule', 'on-the-way', 'start', 'wait', 'resume', 'done', 'not-possible', 'cancel', 'reopen', 'set-status'];

/** Rows whose round trips depend on more than the call: their rows name the most, and a call here may need fewer. */
export const VARYING_TRIPS: Readonly<Record<string, string>> = Object.fromEntries([
  ['coding-imports.upload', 'one more for every two thousand rows, and one where the list refers to others'],
  ['coding-imports.check-again', 'one more for every two thousand rows that are judged otherwise now'],
  ['coding-imports.rows', 'one more where there is no such row'],
  ['incoming-calls.end', 'two more where a missed contact is kept, and fewer where the end was told before'],
  ['incoming-calls.mine', 'one more where something rings'],
  ['incoming-calls.ring', 'one fewer where it was told before'],
  ['incoming-calls.set-extension', 'one fewer where nothing changes'],
  ['demo.load', 'two fewer where it is there'],
  ['demo.remove', 'two fewer where it is not there'],
  ['numbering.change', 'one more where the count itself is moved on'],
  ['custody.inspect', 'three more where it has not passed: the job is reopened and its clock goes on'],
  ['company.change', 'two more where the currency changes: nobody may record the first amount meanwhile'],
  ...['correct', 'register', 'leave'].map((verb) => [`unknown-serials.${verb}`, 'as triage: more where the clock of a promise follows']),
  ...VERBS.map((verb) => [`jobs.${verb}`, 'two more where the clock of a promise follows, and two where it goes on and is met at once']),
]);

/** What a caller's field may mean: a record of this kind, text in which a search looks for records, or no record at all. */
export type Meaning = Kind | 'search' | 'plain';

/** Kinds of records that belong to one agency. */
export const AGENCY_KINDS = ['agent', 'agent-user', 'technician', 'job', 'report', 'photo', 'paper', 'customer', 'reception', 'device', 'serial', 'session', 'number', 'report-number', 'tracking-code', 'phone', 'day-report'] as const;
/** Kinds of records that all of the company shares, and nobody else. */
export const COMPANY_KINDS = [
  'brand', 'product-category', 'product', 'part', 'fault', 'province', 'city', 'area-code', 'place', 'policy-target', 'status', 'reason', 'holiday', 'closure', 'target', 'contract', 'area', 'fact', 'warranty-event', 'coding-import', 'merge', 'branch-day',
] as const;
export type Kind = (typeof AGENCY_KINDS)[number] | (typeof COMPANY_KINDS)[number];

/**
 * What each field that a caller may fill stands for. A field is looked for as `<route> <field>`, as `<first part of the
 * path> <field>`, then by itself. Closed lists, days and yes-or-no can't name a record and are not asked about.
 */
export const MEANINGS: Readonly<Record<string, Meaning>> = {
  'agents params.id': 'agent',
  'agent-users params.id': 'agent-user',
  'technicians params.id': 'technician',
  'jobs params.id': 'job',
  'custody params.id': 'job',
  'reports params.id': 'report',
  'daily-check params.id': 'job',
  'photos params.id': 'photo',
  'day-reports params.id': 'day-report',
  'branch-days params.id': 'branch-day',
  'branch-days body.version': 'plain',
  'query.technician': 'technician',
  'agent-papers params.id': 'paper',
  'me params.id': 'session',
  'agent-users params.session': 'session',
  'docs params.file': 'plain',
  'docs query.v': 'plain',
  'coding-imports params.id': 'coding-import',
  'coding-imports params.row': 'plain',
  // What rings is told by the telephone system, and finds nobody for it.
  'incoming-calls params.call': 'plain',
  'body.call': 'plain',
  'body.extension': 'plain',
  'incoming-calls body.phone': 'plain',
  'query.wait': 'plain',
  'customers params.id': 'customer',
  'devices params.id': 'device',
  'customer-merges params.id': 'merge',
  'customers body.from': 'customer',
  'customers query.from': 'customer',
  // A number that the customer gets is written down; whoever else has it may keep it.
  'customers.add-phone body.phone': 'plain',
  // So is that of a new one: after the first the number is somebody's of ours. Who is told of whom is asked of receptions.open.
  'customers.add body.phones[]': 'plain',
  'customers.add body.notSameAs[]': 'customer',
  'customers.change body.changedAt': 'plain',
  'devices.change body.changedAt': 'plain',
  'receptions params.id': 'reception',
  'holidays params.id': 'holiday',
  'closures params.id': 'closure',
  'sla-targets params.id': 'target',
  'brands params.code': 'brand',
  'product-categories params.code': 'product-category',
  'products params.code': 'product',
  'parts params.code': 'part',
  'faults params.code': 'fault',
  'provinces params.code': 'province',
  'cities params.code': 'city',
  'area-codes params.code': 'area-code',
  'job-statuses params.code': 'status',
  'job-reasons params.code': 'reason',
  'job-reasons params.kind': 'plain',
  'tracking params.code': 'tracking-code',
  'public params.serial': 'serial',

  'body.agent': 'agent',
  'body.technician': 'technician',
  'body.customer': 'customer',
  'body.customer.id': 'customer',
  'body.customer.notSameAs[]': 'customer',
  'body.reception': 'reception',
  'body.job': 'job',
  'body.devices[].id': 'device',
  'body.devices[].serial': 'serial',
  'body.photos[]': 'photo',
  'body.photo': 'photo',
  'body.device': 'device',
  'body.replaces': 'paper',
  // What is printed on a paper.
  'agents body.number': 'plain',
  'body.number': 'number',
  'body.trackingCode': 'tracking-code',
  'body.phone': 'phone',
  'body.contactPhone': 'phone',
  'body.customer.new.phones[]': 'phone',
  // A number of an agent, a technician or a dealer is written down, never looked for.
  'agents body.phone': 'plain',
  'technicians body.phone': 'plain',
  'dealers body.phone': 'plain',

  'body.serial': 'serial',
  // A serial that nobody has is what a new device needs.
  'devices.register body.serial': 'plain',
  'devices.change body.serial': 'plain',
  'unknown-serials.register body.serial': 'plain',
  'unknown-serials.register body.reason': 'plain',
  'unknown-serials.leave body.reason': 'plain',
  'body.amends': 'fact',
  'body.void': 'warranty-event',
  'body.status': 'status',
  'body.follows[]': 'status',
  'body.categoryCode': 'product-category',
  'body.brandCode': 'brand',
  'body.provinceCode': 'province',
  'body.cityCode': 'city',
  'body.homeAreaCode': 'area-code',
  'body.cells.categoryCode': 'product-category',
  'body.cells.brandCode': 'brand',
  // The row of the valid call is a product's, which lies nowhere; places are looked up by the same rule as brands.
  'body.cells.provinceCode': 'plain',
  'body.cells.cityCode': 'plain',
  'body.category': 'product-category',
  'body.product': 'product',
  'body.part': 'part',
  'body.city': 'city',
  'body.customer.new.city': 'city',
  'body.region.city': 'city',
  'body.devices[].brand': 'brand',
  'body.devices[].category': 'product-category',
  'body.devices[].product': 'product',
  'body.devices[].faults[].code': 'fault',
  'body.foundFaults[]': 'fault',
  'body.lines[].part': 'part',
  'body.skills[].brand': 'brand',
  'body.skills[].category': 'product-category',
  'body.territories[].city': 'city',
  'body.territories[].province': 'province',
  'body.terms.consumables[].part': 'part',
  'body.terms.partGroups[].parts[]': 'part',
  'body.terms.partMonths[].of.part': 'part',
  'body.terms.voids[].voids[].part': 'part',
  'working-week body.code': 'place',
  'holidays body.code': 'place',
  'closures body.code': 'place',
  'warranty-policies body.code': 'policy-target',
  'body.lines[].reasonCode': 'reason',
  // Reasons of jobs come from a list; everywhere else a reason is said in words.
  'jobs body.reason': 'reason',
  'custody.inspect body.reason': 'reason',
  'body.reason': 'plain',

  'query.agent': 'agent',
  'query.customer': 'customer',
  'query.job': 'job',
  'query.serial': 'serial',
  'query.number': 'number',
  'reports query.number': 'report-number',
  'query.phone': 'phone',
  'query.q': 'search',
  'query.brand': 'brand',
  'query.category': 'product-category',
  'query.product': 'product',
  'query.part': 'part',
  'query.province': 'province',
  'query.city': 'city',
  'query.branch': 'place',
  'working-week query.code': 'place',
  'warranty-policies query.code': 'policy-target',
  'query.contract': 'contract',
  'query.area': 'area',

  // Words and numbers whose names could stand for a record elsewhere: by the row or the part where they don't.
  'numbering.change body.prefix': 'plain',
  'cities body.county': 'plain',
  'coding-imports query.name': 'plain',
  'agents body.name': 'plain',
  'technicians body.name': 'plain',
  'dealers body.name': 'plain',
  'customers.add body.name': 'plain',
  'customers.add body.nationalId': 'plain',
  'customers.change body.name': 'plain',
  'customers.add-phone body.whose': 'plain',
  'customers.change-phone body.whose': 'plain',
  'agents body.grade': 'plain',
  'tariffs body.grade': 'plain',
  'agents.add-user body.username': 'plain',
  'agents.add-user body.email': 'plain',
  'agents.add-user body.rights[]': 'plain',
  'contacts.record body.subject': 'plain',
  'warranty.extend body.days': 'plain',
  'custody query.days': 'plain',
  'custody query.shelf': 'plain',
  'custody body.shelf': 'plain',
  'custody.send-out body.sentTo': 'plain',
  'custody.send-out body.wayBill': 'plain',
  'custody.hand-over body.receiver': 'plain',

  // A new code of a list; what is in the way of it is the list's own.
  'body.code': 'plain',
  'query.after': 'plain',
  'query.channel': 'plain',
  'query.day': 'plain',
  'query.until': 'plain',
  'query.limit': 'plain',
  'query.past': 'plain',
  'query.serviceType': 'plain',
  'query.stage': 'plain',
  'query.within': 'plain',
  // The last four digits go with a tracking code and find nothing by themselves.
  'tracking query.phone': 'plain',
};

/**
 * Words, sums and counts: the last name of a field of a body that stands for no record wherever it is. Only names that
 * nobody would give to a record stand here; `to`, `name` or `group` may be anything and are declared where they are.
 */
export const PLAIN_NAMES: ReadonlySet<string> = new Set([
  'accessories', 'activationWindowMonths', 'address', 'afterDays', 'amount', 'brandTold', 'categoryTold', 'condition', 'en', 'es', 'exchangeAtReturn', 'extendDaysPerWeek', 'fa', 'fittedPartMonths', 'handlingNote', 'labour', 'minutes', 'months',
  'note', 'odometerFrom', 'odometerTo', 'password', 'presaleMonths', 'quantity', 'repairGuaranteeDays', 'storageDays', 'text', 'timeZone', 'told', 'travel', 'yearOfManufacture',
]);

/** Fields of a body whose last name says too little, by their full name. */
export const PLAIN_FIELDS: ReadonlySet<string> = new Set([
  'body.identity.lastDigits', 'body.identity.reason', 'body.area', 'body.at', 'body.seconds', 'body.cells.code', 'body.cells.labelFa', 'body.cells.labelEn', 'body.cells.labelEs', 'body.cells.state', 'body.contract', 'body.currency.code', 'body.currency.scale', 'body.day', 'body.digits', 'body.lines[].reason', 'body.next', 'body.serviceType', 'body.terms.months.part', 'body.terms.partGroups[].code', 'body.terms.promotions[].code', 'body.terms.voids[].reason',
  // Groups of parts are named in the policy itself.
  'body.terms.partMonths[].of.group', 'body.terms.consumables[].group', 'body.terms.voids[].voids[].group',
  'body.customer.new.name', 'body.customer.new.nationalId', 'body.steps[].name', 'body.steps[].offset', 'body.territories[].phonePrefix', 'body.lines[].position', 'body.cells.county',
  ...['sat', 'sun', 'mon', 'tue', 'wed', 'thu', 'fri'].flatMap((day) => [`body.week.${day}[].from`, `body.week.${day}[].to`]),
]);

/** Rows that anybody may call, without any token. Whoever adds one says what may be told to everybody, and why. */
export const PUBLIC: Readonly<Record<string, string>> = {
  'system.live': 'a load balancer asks it, and learns that the process runs',
  'system.ready': 'a load balancer asks it, and learns whether to send work',
  'system.openapi': 'how the API is spoken to; the same in every installation',
  'system.docs': 'the same description as a page',
  'system.docs-asset': 'what that page consists of; files of the program',
  'tracking.show': 'a customer follows the service with the code and the last digits of the phone, and hears numbers, stages and the kind of device',
  'public.warranty': 'whoever holds a device may ask whether it is covered; nobody is named',
};

/** Public rows that are not counted: what they answer is in memory and the same for everybody. */
export const UNCOUNTED: ReadonlySet<string> = new Set(['system.live', 'system.ready', 'system.openapi', 'system.docs', 'system.docs-asset']);

/** A field by which a caller learns of a record that belongs to somebody else: why that is right, and of what more than the name itself the answer may speak. */
export interface Shared {
  why: string;
  tells: readonly Kind[];
}

/** What one agency may learn of another's records. */
export const SHARED: Readonly<Record<string, Shared>> = {
  'warranty.check query.serial': { why: 'whoever stands before a device may ask whether it is covered; the answer names the device and nobody', tells: ['device'] },
};

/** What anybody may learn of the company's records. */
export const SHARED_WITH_ANYBODY: Readonly<Record<string, Shared>> = {
  'public.warranty params.serial': { why: PUBLIC['public.warranty'], tells: [] },
};

/** A field of which something goes into the events, which are kept for ever: why, and whether whoever fills it must be told so in its description. */
export interface Kept {
  why: string;
  tells: boolean;
}

const CODE: Kept = { why: 'a code of a list, by which the event says what it is about', tells: false };
const WHY: Kept = { why: 'why something was done to a record that is nobody\'s', tells: true };

/** By `<route> <field>` or by the field alone. */
export const IN_EVENTS: Readonly<Record<string, Kept>> = {
  'body.code': CODE,
  'body.reason': WHY,
  'sla-targets.add body.area': CODE,
  'sla-targets.add body.contract': CODE,
  'sla-targets.add body.serviceType': CODE,
  'incoming-calls.set-extension body.extension': { why: 'the number of a desk of the house, which rings', tells: false },
};

/** Fields that take words which go nowhere: no call with a word in them can succeed. */
export const NO_WORDS: Readonly<Record<string, string>> = {
  'body.changedAt': 'compared with what the record says, and not kept',
  'body.terms.partGroups[].code': 'a name inside the policy, which only its own terms refer to',
};

/** Parts of a body that the valid call does without, for the fields in them to be tried; `undefined` leaves out what can't stand beside them. */
export const INSTEAD: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'custody.hand-over': { trackingCode: undefined, identity: { reason: 'The slip is lost', document: 'national-card', lastDigits: '1234' } },
};
