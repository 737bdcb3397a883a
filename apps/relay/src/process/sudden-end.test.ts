/**
 * A relay that is killed while devices write: nothing that was acknowledged is lost, no seq is given twice or left out, and the
 * chain is whole. `CAIRN_KILLS` makes it long.
 */

import { chainNext, chainStart, toHex } from '@cairn/relay-api';
import type { PulledChunk, Pushed, PushedChunk } from '@cairn/relay-api';
import { afterAll, expect, test } from 'vitest';
import { aChunk, aDevice } from '../testing/a-device.ts';
import type { Device } from '../testing/a-device.ts';
import { aRelayHome } from '../testing/relay-process.ts';
import type { RelayProcess } from '../testing/relay-process.ts';

const ROUNDS = Number(process.env['CAIRN_KILLS'] ?? 3);
const VAULTS = 3;
const TIMES_EACH = 8;

const home = aRelayHome();
afterAll(() => home.remove());

interface Writer {
  readonly seed: Uint8Array;
  /** What was made, by id; whether it was acknowledged or not. */
  readonly made: Map<string, PushedChunk>;
  /** What the relay said that it has: the seq of each id. */
  readonly acknowledged: Map<string, number>;
}

const writers: readonly Writer[] = Array.from({ length: VAULTS }, (_, index) => ({
  seed: new Uint8Array(32).fill(index + 1),
  made: new Map(),
  acknowledged: new Map(),
}));

/** A generator of its own, so that a round that fails can be told by its number. */
const chanceOf = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};

/** Sends new chunks, each eight times at once, until the relay is gone. */
const writeUntilGone = async (device: Device, writer: Writer, chance: () => number): Promise<void> => {
  const send = async (chunks: readonly PushedChunk[]): Promise<Pushed> => {
    const pushed = await device.push(...chunks);
    for (const [index, seq] of pushed.seqs.entries()) {
      const id = toHex(chunks[index]?.[0] ?? new Uint8Array());
      const before = writer.acknowledged.get(id) ?? seq;
      if (before !== seq) throw new Error(`a chunk has two seqs: ${before} and ${seq}`);
      writer.acknowledged.set(id, seq);
    }
    return pushed;
  };
  for (;;) {
    const batches = Array.from({ length: 4 }, () =>
      Array.from({ length: 1 + Math.floor(chance() * 4) }, () => aChunk(64 + Math.floor(chance() * 2_000))),
    );
    for (const chunk of batches.flat()) writer.made.set(toHex(chunk[0]), chunk);
    const sent = await Promise.allSettled(
      batches.flatMap((chunks) => Array.from({ length: TIMES_EACH }, () => send(chunks))),
    );
    for (const one of sent)
      if (one.status === 'rejected' && !(one.reason instanceof TypeError)) throw one.reason;
    if (sent.some(({ status }) => status === 'rejected')) return;
  }
};

const everything = async (
  device: Device,
): Promise<{ chunks: PulledChunk[]; last: Awaited<ReturnType<Device['pull']>> }> => {
  const chunks: PulledChunk[] = [];
  for (;;) {
    const last = await device.pull(`after=${chunks.at(-1)?.[0] ?? 0}`);
    if (last.chunks.length === 0) return { chunks, last };
    chunks.push(...last.chunks);
  }
};

const verify = async (relay: RelayProcess, writer: Writer): Promise<void> => {
  const device = aDevice(relay.origin, { seed: writer.seed });
  await device.begin();
  const { chunks, last } = await everything(device);
  expect(chunks.map(([seq]) => seq)).toEqual(chunks.map((_, index) => index + 1));
  const ids = chunks.map(([, id]) => toHex(id));
  expect(new Set(ids).size).toBe(ids.length);
  for (const [id, seq] of writer.acknowledged) expect(ids[seq - 1]).toBe(id);
  for (const [, id, , sealed] of chunks) expect(writer.made.get(toHex(id))?.[2]).toEqual(sealed);
  const chained = chunks.reduce(
    (head, [, id]) => chainNext(head, id),
    chainStart(device.address, last.logEpoch),
  );
  expect([last.seq, toHex(last.head)]).toEqual([chunks.length, toHex(chained)]);
};

const acknowledgedNow = (): number => writers.reduce((sum, { acknowledged }) => sum + acknowledged.size, 0);

test('killed in the middle of everything, it has what it said that it has', async () => {
  let relay = await home.start();
  for (const { seed } of writers) await aDevice(relay.origin, { seed }).register();
  for (let round = 1; round <= ROUNDS; round += 1) {
    const chance = chanceOf(round);
    const target = acknowledgedNow() + 20 + Math.floor(chance() * 80);
    const writing = Promise.allSettled(
      writers.map(async (writer) => {
        const device = aDevice(relay.origin, { seed: writer.seed });
        await device.begin();
        await writeUntilGone(device, writer, chance);
      }),
    );
    while (acknowledgedNow() < target) await new Promise((resolve) => setTimeout(resolve, 1));
    await relay.end('SIGKILL');
    for (const one of await writing)
      if (one.status === 'rejected' && !(one.reason instanceof TypeError)) throw one.reason;
    relay = await home.start();
    for (const writer of writers) await verify(relay, writer);
  }
});
