import { judgeDatabasePassword } from './database-password';

const REMOTE = 'db.example.com';

describe("the database's password", () => {
  it.each(['postgres', 'password', 'changeme', 'change-me', 'admin', 'Password123', '123456', 'secret', 'after_sales'])('a known one is refused where a network leads to it: %s', (password) => {
    expect(judgeDatabasePassword({ host: REMOTE, user: 'after_sales', password })).toEqual({ refused: true, why: 'is one that is tried first' });
  });

  it.each(['localhost', '127.0.0.1', '::1', '/var/run/postgresql'])('and only told at %s', (host) => {
    expect(judgeDatabasePassword({ host, user: 'after_sales', password: 'postgres' })).toEqual({ refused: false, why: expect.any(String) });
  });

  it.each(['k3J9x', 'aaaaaaaaaaaaaaaa', 'my-secret-database'])('one that can be guessed is told, wherever it is: %s', (password) => {
    expect(judgeDatabasePassword({ host: REMOTE, user: 'after_sales', password })).toEqual({ refused: false, why: expect.any(String) });
  });

  it('a good one, or none, is nothing to speak of', () => {
    for (const password of ['kR7-mZ2q-Vx9', 'vT7kQ2mX9pLr4WzN8sJd3HfB6gYc1aEu', undefined, null, '']) expect(judgeDatabasePassword({ host: REMOTE, user: 'after_sales', password })).toBeUndefined();
  });
});
