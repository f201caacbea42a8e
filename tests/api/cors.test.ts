import { startApp, type TestApp } from '../support/app';

let app: TestApp;

beforeAll(async () => {
  process.env.CORS_ORIGINS = 'https://www.example.com';
  app = await startApp();
});

afterAll(async () => {
  delete process.env.CORS_ORIGINS;
  await app?.stop();
});

describe('pages of other origins', () => {
  const preflight = (origin: string) =>
    fetch(`${app.url}/api/after-sales/receptions`, { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'idempotency-key' } });

  test('the configured one may call the API, without cookies', async () => {
    const answer = await preflight('https://www.example.com');
    expect(answer.status).toBe(204);
    expect(answer.headers.get('access-control-allow-origin')).toBe('https://www.example.com');
    expect(answer.headers.get('access-control-allow-headers')).toBe('idempotency-key');
    expect(answer.headers.get('access-control-allow-methods')).toBe('GET,HEAD,POST,PATCH,DELETE');
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
    const live = await app.get('/live', { headers: { origin: 'https://www.example.com' } });
    expect(live.headers.get('access-control-allow-origin')).toBe('https://www.example.com');
  });

  test('any other gets no permission, from us or from Strapi', async () => {
    for (const path of ['/api/after-sales/live', '/api/users/me', '/admin/init']) {
      const answer = await fetch(`${app.url}${path}`, { headers: { origin: 'https://evil.example' } });
      expect([path, answer.headers.get('access-control-allow-origin')]).toEqual([path, null]);
    }
    expect((await preflight('https://evil.example')).headers.get('access-control-allow-origin')).toBeNull();
  });
});

test("the browser's icon is there: without it every page of the panel begins with an error", async () => {
  const answer = await fetch(`${app.url}/favicon.ico`);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, expect.stringContaining('image/')]);
});
