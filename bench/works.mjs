// @ts-check
// The works that are measured, each as the product, the floor and stock Strapi are asked for it.

/**
 * @typedef {'product' | 'floor' | 'stock'} Contestant
 * @typedef {import('./load.mjs').Send} Send
 * @typedef {import('./inputs.mjs').Inputs} Inputs
 * @typedef {(send: Send, inputs: Inputs) => Promise<any>} Ask gives the answer's JSON
 *
 * @typedef {object} Work
 * @property {string} name
 * @property {string} title
 * @property {Record<Contestant, Ask>} ask
 * @property {{ ofFloor?: number, timesFloor?: number, timesStock?: number }} [goal] as quality.md has it
 */

const API = '/api/after-sales';

/** @param {Send} send @param {import('./load.mjs').Request} request @param {number} [expected] */
async function json(send, request, expected = 200) {
  const { status, body } = await send(request);
  if (status !== expected) throw new Error(`${request.method} ${decodeURIComponent(request.path)}: ${status} ${body.toString().slice(0, 500)}`);
  return JSON.parse(body.toString());
}

/** @param {Send} send @param {string} path @param {string} [token] */
const get = (send, path, token) => json(send, { method: 'GET', path, token });
const q = encodeURIComponent;

/** As Strapi's query parser wants it. @param {Record<string, string | number | boolean>} parameters */
const query = (parameters) => Object.entries(parameters).map(([name, value]) => `${name.replaceAll('[', '%5B').replaceAll(']', '%5D')}=${q(String(value))}`).join('&');

const told = 'آب را تخلیه نمی‌کند';

/** A new customer with a new phone and a device that we know. @param {Inputs} inputs */
function opening(inputs) {
  return { phone: inputs.next('newPhones'), key: `bench-${inputs.run}-${inputs.number()}`, name: inputs.next('names'), serial: inputs.next('serials'), city: inputs.next('cities') };
}

/** @type {(path: string) => Ask} */
const openOurs = (path) => (send, inputs) => {
  const { phone, key, name, serial, city } = opening(inputs);
  const body = { channel: 'phone', customer: { new: { name, phones: [phone] } }, devices: [{ serial, faults: [{ code: inputs.fault, told }] }], region: { city } };
  return json(send, { method: 'POST', path, body, key }, 201);
};

/** Look whether the phone and the device are known, then customer, reception and job: five requests and no transaction. @type {Ask} */
async function openStock(send, inputs) {
  const { phone, key, name, serial, city } = opening(inputs);
  const post = (/** @type {string} */ path, /** @type {object} */ data) => json(send, { method: 'POST', path, body: { data } }, 201);
  await get(send, `/api/customers?${query({ 'filters[phone][$eq]': phone })}`);
  const { data: [device] } = await get(send, `/api/devices?${query({ 'filters[serial][$eq]': serial, populate: 'warranty' })}`);
  const { data: customer } = await post('/api/customers', { name, phone, city });
  const openedAt = new Date().toISOString();
  const reception = await post('/api/receptions', { number: key, trackingCode: key, channel: 'phone', openedAt, contactPhone: phone, customer: customer.documentId });
  await post('/api/jobs', { number: key, stage: 'new', emergency: false, fault: told, promisedAt: openedAt, reception: reception.data.documentId, device: device.documentId });
  return reception;
}

const STOCK_RECEPTION = { sort: 'id:desc', 'pagination[pageSize]': 25, 'populate[customer]': true, 'populate[jobs]': true };

/** @param {(inputs: Inputs) => string} text @param {string} floorPath @param {(text: string) => Record<string, string>} filters */
const searching = (text, floorPath, filters) => ({
  product: /** @type {Ask} */ ((send, inputs) => get(send, `${API}/search?in=receptions&limit=25&q=${q(text(inputs))}`)),
  floor: /** @type {Ask} */ ((send, inputs) => get(send, `${floorPath}?q=${q(text(inputs))}`)),
  stock: /** @type {Ask} */ ((send, inputs) => get(send, `/api/receptions?${query({ ...filters(text(inputs)), ...STOCK_RECEPTION })}`)),
});

const byPhone = (/** @type {string} */ text) => ({ 'filters[contactPhone][$contains]': text });
const byName = (/** @type {string} */ text) => ({ 'filters[customer][name][$contains]': text });

const STOCK_PERSON = { 'pagination[pageSize]': 20, 'populate[receptions][populate][jobs][populate][device]': true };

/** @param {(inputs: Inputs) => string} digits */
const lookingUp = (digits) => ({
  product: /** @type {Ask} */ ((send, inputs) => get(send, `${API}/lookup?q=${digits(inputs)}`)),
  floor: /** @type {Ask} */ ((send, inputs) => get(send, `/lookup?q=${digits(inputs).replace(/^0(?=\d{10})/, '')}`)),
  stock: /** @type {Ask} */ ((send, inputs) => get(send, `/api/customers?${query({ 'filters[phone][$endsWith]': digits(inputs), ...STOCK_PERSON })}`)),
});

const anAgent = (/** @type {Inputs} */ inputs) => inputs.agents[inputs.number() % inputs.agents.length];

/** @type {Work[]} */
export const WORKS = [
  {
    name: 'worklist',
    title: "An agent's worklist, 25 lines",
    ask: {
      product: (send, inputs) => get(send, `${API}/worklist?limit=25`, anAgent(inputs).token),
      floor: (send, inputs) => get(send, `/worklist?agent=${anAgent(inputs).id}`),
      stock: (send, inputs) => get(send, `/api/jobs?${query({ 'filters[agentCode][$eq]': anAgent(inputs).code, 'filters[stage][$in][0]': 'assigned', 'filters[stage][$in][1]': 'accepted', 'filters[stage][$in][2]': 'scheduled', 'filters[stage][$in][3]': 'in-progress', 'sort[0]': 'emergency:desc', 'sort[1]': 'id:asc', 'pagination[pageSize]': 25, 'populate[device]': true, 'populate[reception][populate][customer]': true })}`),
    },
  },
  {
    name: 'warranty',
    title: 'Warranty check by serial',
    goal: { ofFloor: 0.4, timesStock: 10 },
    ask: {
      product: (send, inputs) => get(send, `${API}/warranty/check?serial=${q(inputs.next('serials'))}`),
      floor: (send, inputs) => get(send, `/warranty?serial=${q(inputs.next('serials'))}`),
      stock: (send, inputs) => get(send, `/api/devices?${query({ 'filters[serial][$eq]': inputs.next('serials'), populate: 'warranty' })}`),
    },
  },
  {
    name: 'open',
    title: 'Open a reception: customer, phone, job, fault, contact, promise, alarm, events, search key, idempotency',
    goal: { ofFloor: 0.25, timesStock: 10 },
    ask: { product: openOurs(`${API}/receptions`), floor: openOurs('/receptions'), stock: openStock },
  },
  { name: 'search-fragment', title: 'Search receptions: seven digits of a phone', goal: { timesFloor: 2, timesStock: 20 }, ask: searching((inputs) => inputs.next('mobiles').slice(2, 9), '/search', byPhone) },
  { name: 'search-last', title: 'Search receptions: the last four digits of a phone', goal: { timesFloor: 2, timesStock: 20 }, ask: searching((inputs) => inputs.next('mobiles').slice(-4), '/search', byPhone) },
  { name: 'search-name', title: 'Search receptions: first and family name', goal: { timesFloor: 2, timesStock: 20 }, ask: searching((inputs) => inputs.next('names').split(' ').slice(0, 2).join(' '), '/search-words', byName) },
  { name: 'search-common', title: 'Search receptions: a family name that one in fifty has', goal: { timesFloor: 2, timesStock: 20 }, ask: searching((inputs) => inputs.word, '/search-newest', byName) },
  { name: 'search-short', title: 'Search receptions: two digits', goal: { timesFloor: 2, timesStock: 20 }, ask: searching((inputs) => inputs.next('mobiles').slice(-2), '/search-short', (text) => ({ 'filters[contactPhone][$endsWith]': text })) },
  { name: 'look-up', title: 'Who is calling: a whole phone', goal: { timesFloor: 2, timesStock: 20 }, ask: lookingUp((inputs) => inputs.next('mobiles')) },
  { name: 'look-up-last', title: 'Who is calling: the last four digits', goal: { timesFloor: 2, timesStock: 20 }, ask: lookingUp((inputs) => inputs.next('mobiles').slice(-4)) },
];
