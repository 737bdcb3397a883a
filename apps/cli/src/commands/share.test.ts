/** A few things for one person, from a prompt: two devices, each command a process of its own, and a real relay. */

import { openShare, parseShareSecret, shareIdOf } from '@cairn/crypto/share';
import { readShareBundle } from '@cairn/interchange/share';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aRelayHome } from '../../../relay/src/testing/relay-process.ts';
import { aHome } from '../testing/a-home.ts';
import { askProgram, runProgram } from '../testing/run-program.ts';

const relay = aRelayHome();
let origin = '';

beforeAll(async () => {
  origin = (await relay.start()).origin;
});
afterAll(() => relay.remove());

const at = (home: string) => ({
  tells: async (...args: readonly string[]) => (await askProgram(args, { home, bundled: false })).said,
  says: async (...args: readonly string[]) => runProgram(args, { home, bundled: false }),
});

const WHEN = ['--on', '2026-11-20'] as const;

const aSharer = async () => {
  const person = at(aHome());
  await person.tells('log', 'opened the tangerine curtains', ...WHEN, '--note', 'for nobody else');
  await person.tells('log', 'opened one letter', ...WHEN);
  expect(await person.tells('sync', '--with', origin)).toMatchObject({ ok: true });
  return person;
};

/** As the supporter's page does. */
const opened = async (link: string) => {
  const secret = parseShareSecret(link.split('#')[1] ?? '');
  if (secret === null) throw new Error('no secret in the link');
  const answer = await fetch(`${origin}/v1/shares/open`, {
    ...{ method: 'POST', body: shareIdOf(secret) },
    headers: { 'Content-Type': 'application/octet-stream' },
  });
  if (!answer.ok) return answer.status;
  const plain = openShare(new Uint8Array(await answer.arrayBuffer()), secret);
  return plain.ok ? readShareBundle(plain.value) : null;
};

const STONES = ['--stone', 'Opened the TANG'] as const;
const SHOWN = { line: 'you asked', stones: [{ text: 'opened the tangerine curtains', day: null }] };

test('what was named is shown first, opens for whoever has the link, is listed, and is withdrawn', async () => {
  const person = await aSharer();
  const named = ['share', 'new', '--line', 'you asked', ...STONES] as const;
  expect(await person.tells(...named, '--dry-run')).toEqual({ ok: true, bundle: SHOWN });
  expect(await person.tells('share')).toEqual({ ok: true, shares: [] });
  const made = await person.tells(...named, '--name', 'For Sam', '--days', '1', '--views', '2');
  expect(made).toMatchObject({ ok: true, bundle: SHOWN });
  expect(await opened(String(made['link']))).toEqual({ ...SHOWN, picture: null });
  const { out } = await person.says('share');
  expect(out).toMatch(/^ {2}1 {2}For Sam\n/);
  expect(out).toContain(String(made['link']));
  expect(await person.tells('share', 'withdraw', 'for sam')).toMatchObject({ ok: true });
  expect(await opened(String(made['link']))).toBe(404);
  expect((await person.says('share')).out).toBe('Nothing is shared.\n');
});

test('the day goes along where that was asked for, and a person reads all of it before the link', async () => {
  const person = await aSharer();
  const { out } = await person.says('share', 'new', ...STONES, '--with-days');
  expect(out).toMatch(
    /^What they will see\n {2}opened the tangerine curtains · .*20.*2026.*\nThis is all of it\.\n\nHere is the link\nhttp/,
  );
  expect(out).not.toContain('nobody else');
});

test('what is not there, could be another one, or is out of bounds is told, and nothing is shared', async () => {
  const person = await aSharer();
  const end = async (...args: readonly string[]) => {
    const { code, errors } = await person.says('share', ...args);
    return [code, errors.split('\n')[0]];
  };
  expect(await end('new')).toEqual([2, expect.stringContaining('Say what to show')]);
  expect(await end('new', '--stone', 'sang')).toEqual([1, expect.stringContaining('“sang”')]);
  expect(await end('new', '--stone', 'opened')).toEqual([2, expect.stringContaining('Which one?')]);
  expect(await end('new', ...STONES, '--days', '31')).toEqual([2, expect.stringContaining('30 days')]);
  expect(await end('new', ...STONES, '--name', 'a'.repeat(61))).toEqual([2, expect.stringContaining('60')]);
  expect(await end('new', '--line', 'a'.repeat(10_001))).toEqual([
    1,
    expect.stringContaining('a link can hold'),
  ]);
  expect(await end('withdraw', '1')).toEqual([1, expect.stringContaining('cairn share')]);
  expect(await person.tells('share')).toEqual({ ok: true, shares: [] });
});

test('without a relay it says how to choose one', async () => {
  const { code, errors } = await at(aHome()).says('share');
  expect([code, errors]).toEqual([1, expect.stringContaining('cairn sync --with')]);
});
