/** Shares at a relay that runs as it runs for people: what it gives to whom, how often, and what is left of it. */

import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { decodeBody, LIMITS, SHARES, toHex } from '@cairn/relay-api';
import type { Bytes, ShareTold } from '@cairn/relay-api';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { aDevice, ask, randomBytesOf } from '../testing/a-device.ts';
import type { Answered, Device } from '../testing/a-device.ts';
import { aRelayHome } from '../testing/relay-process.ts';
import type { RelayProcess } from '../testing/relay-process.ts';
import { createWordFinder } from '../testing/word-finder.ts';

const home = aRelayHome();
let relay: RelayProcess;
let owner: Device;

beforeAll(async () => {
  relay = await home.start();
  owner = aDevice(relay.origin);
  await owner.register();
});
afterAll(() => home.remove());

const A_DAY = 86_400;

interface Made {
  readonly share: Bytes;
  readonly sealed: Bytes;
}

const make = async ({ views = 3, lasts = A_DAY, by = owner } = {}): Promise<Made> => {
  const share = randomBytesOf(16);
  const sealed = randomBytesOf(4_139);
  const body = { share, sealed, note: randomBytesOf(LIMITS.shareSmall), lasts, views };
  expect((await by.ask('makeShare', { body })).status).toBe(204);
  return { share, sealed };
};

/** As a supporter does: without a session. */
const open = (share: Bytes): Promise<Answered> => ask(relay.origin, 'openShare', { body: share });

const list = async (by = owner): Promise<readonly ShareTold[]> => {
  const read = decodeBody(SHARES, (await by.ask('shares')).bytes);
  if (!read.ok) throw new Error(read.error.type);
  return read.value.shares;
};

const shapeOf = ({ status, headers, bytes }: Answered): string =>
  JSON.stringify([status, [...headers].filter(([name]) => name !== 'date'), toHex(bytes)]);

test('guessed, altered, over, used up, withdrawn and erased are one answer', async () => {
  const [used, withdrawn, over] = [await make({ views: 1 }), await make(), await make()];
  const other = aDevice(relay.origin);
  await other.register();
  const erased = await make({ by: other });
  expect((await open(used.share)).bytes).toEqual(used.sealed);
  await owner.ask('withdrawShare', { params: { id: toHex(withdrawn.share) } });
  await other.ask('erase');
  const file = new DatabaseSync(join(home.folder, 'relay.db'));
  file.prepare('UPDATE share SET until = 1 WHERE id = ?').run(over.share);
  file.close();
  const there = await make();
  const altered = there.share.map((byte, index) => (index === 15 ? byte ^ 1 : byte));
  const answers = await Promise.all(
    [used.share, withdrawn.share, over.share, erased.share, altered, randomBytesOf(16)].map(open),
  );
  expect(new Set(answers.map(shapeOf)).size).toBe(1);
  expect(answers[0]?.status).toBe(404);
  expect((await open(there.share)).bytes).toEqual(there.sealed);
});

test('its end is a full hour, and no moment of making is kept', async () => {
  const { share } = await make({ lasts: 3_601 });
  const told = (await list()).find((one) => toHex(one.share) === toHex(share));
  expect((told?.until ?? 1) % 3_600).toBe(0);
  expect(told?.until).toBeGreaterThan(Date.now() / 1000 + 3_600);
  expect(told?.until).toBeLessThan(Date.now() / 1000 + 2 * 3_601);
});

test('a cheer reaches its owner, and nobody else', async () => {
  const { share } = await make({ views: 1 });
  await open(share);
  const sealed = randomBytesOf(LIMITS.shareSmall);
  const body = new Uint8Array([...share, ...sealed]);
  expect((await ask(relay.origin, 'cheer', { body })).status).toBe(204);
  const told = (await list()).find((one) => toHex(one.share) === toHex(share));
  expect([told?.views, told?.cheers]).toEqual([0, [sealed]]);
  const wrong = await ask(relay.origin, 'cheer', { body: new Uint8Array([...randomBytesOf(16), ...sealed]) });
  expect(wrong.status).toBe(404);
  const other = aDevice(relay.origin);
  await other.register();
  expect(await list(other)).toEqual([]);
});

test('what has not the size of an id or a cheer, and what asks for too much, is not of this protocol', async () => {
  const { share } = await make();
  for (const length of [0, 15, 17])
    expect([length, (await open(randomBytesOf(length))).status]).not.toEqual([length, 200]);
  const short = new Uint8Array([...share, ...randomBytes(LIMITS.shareSmall - 1)]);
  expect((await ask(relay.origin, 'cheer', { body: short })).status).toBe(400);
  const good = { share: randomBytesOf(16), sealed: randomBytesOf(9), note: randomBytesOf(LIMITS.shareSmall) };
  for (const [lasts, views] of [
    [60, 3],
    [A_DAY * 32, 3],
    [A_DAY, 0],
    [A_DAY, 101],
  ])
    expect((await owner.ask('makeShare', { body: { ...good, lasts, views } })).status).toBe(400);
  const large = { ...good, sealed: randomBytesOf(LIMITS.share + 1), lasts: A_DAY, views: 1 };
  expect((await owner.ask('makeShare', { body: large })).status).toBe(400);
});

test('whoever opens too many is told to wait', async () => {
  const other = aRelayHome();
  onTestFinished(() => other.remove());
  const strict = await other.start({ CAIRN_RATE_ADDRESS: '1' });
  const answers = await Promise.all(
    Array.from({ length: 40 }, () => ask(strict.origin, 'openShare', { body: randomBytesOf(16) })),
  );
  expect(answers.some(({ status }) => status === 429)).toBe(true);
  expect(answers.every(({ status }) => status === 429 || status === 404)).toBe(true);
});

test('what was withdrawn is overwritten on the disk', async () => {
  const { share, sealed } = await make();
  const found = (): number => {
    const find = createWordFinder([Buffer.from(sealed.subarray(100, 124)), Buffer.from(share)]);
    return readdirSync(home.folder).flatMap((name) => find(readFileSync(join(home.folder, name)))).length;
  };
  expect(found()).toBeGreaterThanOrEqual(2);
  await owner.ask('withdrawShares');
  expect(found()).toBe(0);
  expect(await list()).toEqual([]);
});

test('what the relay says of its requests holds no id', async () => {
  const { share } = await make();
  await open(share);
  expect(relay.said()).not.toContain(toHex(share));
});
