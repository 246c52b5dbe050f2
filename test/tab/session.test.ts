import { isPassing, noConnection, problemOf } from '../../tab/src/lib/problem';
import { openSession, renewToken, SignInNeeded, token } from '../../tab/src/lib/session';

describe('a token', () => {
  it('is asked for once, however many wait for it, and again when it was not taken', async () => {
    let asked = 0;
    openSession(() => Promise.resolve(`token ${++asked}`), 'nl');
    expect(await Promise.all([token(), token(), token()])).toEqual(['token 1', 'token 1', 'token 1']);
    // Two requests find it expired at the same time: one new token.
    expect(await Promise.all([renewToken('token 1'), renewToken('token 1')])).toEqual(['token 2', 'token 2']);
    expect(await token()).toBe('token 2');
  });

  it('is asked for again after it could not be had', async () => {
    const answers = [null, 'token'];
    openSession(() => Promise.resolve(answers.shift() ?? null), 'nl');
    await expect(token()).rejects.toBeInstanceOf(SignInNeeded);
    expect(await token()).toBe('token');
  });
});

describe('a refusal', () => {
  it('keeps the sentence, the code and the reference', () => {
    const body = {
      type: 'x',
      title: 'x',
      status: 500,
      code: 'internal',
      detail: 'Dat lukte niet.',
      reference: '7F3A',
    };
    expect(problemOf(500, body)).toMatchObject({
      code: 'internal',
      detail: 'Dat lukte niet.',
      reference: '7F3A',
    });
  });

  it('is understood whatever came', () => {
    expect(problemOf(502, null)).toMatchObject({ status: 502, detail: null });
    expect(problemOf(429, { status: 'no' }, '7')).toMatchObject({ retryAfter: 7 });
    expect(problemOf(412, { type: 'x', title: 'x', status: 412, current: { ideaId: 1 } }).current).toBeNull();
  });

  it('passes or stays', () => {
    expect([noConnection(), problemOf(503, null), problemOf(429, null)].map(isPassing)).toEqual([
      true,
      true,
      true,
    ]);
    expect([problemOf(403, null), new Error('x')].map(isPassing)).toEqual([false, false]);
  });
});
