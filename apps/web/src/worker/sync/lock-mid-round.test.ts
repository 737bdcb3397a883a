/** The lock comes in the middle of a round: a real vault, a real relay, and the order in which the worker lets go. */

import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { aRelayHome } from '../../../../relay/src/testing/relay-process.ts';
import { testVault } from '../../../../../packages/vault/src/testing/test-vault.ts';
import type { TestVault } from '../../../../../packages/vault/src/testing/test-vault.ts';
import { SyncKeeper } from './sync-keeper.ts';

const relay = aRelayHome();
let origin = '';

beforeAll(async () => {
  origin = (await relay.start()).origin;
});

afterAll(() => relay.remove());

const keeperOf = (vault: TestVault, reach: (url: string, init: RequestInit) => Promise<Response> = fetch) => {
  const waits: number[] = [];
  const keeper = new SyncKeeper({
    vault: vault.door,
    origin,
    fetch: reach,
    reach: { adopt: async () => {}, deviceName: 'a browser' },
    tell: () => {},
    wait: (_work, ms) => {
      waits.push(ms);
      return () => {};
    },
    now: () => 1_000_000,
    chance: () => 0.5,
  });
  onTestFinished(() => keeper.stop());
  return { keeper, waits };
};

/** Holds the request with this number: `reached` resolves when it is there. Before the relay hears it, or once it has. */
const holdAt = (number: number, isHeard: boolean) => {
  let [asked, holds] = [0, true];
  let arrive = (): void => {};
  const reached = new Promise<void>((resolve) => (arrive = resolve));
  const held = async (url: string, init: RequestInit): Promise<Response> => {
    asked += 1;
    if (!holds || asked !== number) return fetch(url, init);
    const answer = isHeard ? await fetch(url, init) : null;
    arrive();
    await new Promise<void>((resolve) => init.signal?.addEventListener('abort', () => resolve()));
    return answer ?? fetch(url, init);
  };
  return { held, reached, asked: () => asked, end: () => (holds = false) };
};

const wins = async (vault: TestVault): Promise<readonly string[]> =>
  (await vault.asks('record-page', { limit: 100 })).wins.map(({ text }) => text).toSorted();

const inStep = { ok: true, value: { type: 'in-step' } };

/** Signing in is asked for twice; then what is new is read, sent, and read again. */
const REQUESTS = [1, 2, 3, 4];

test.each([false, true])(
  'at any request of it (heard by the relay: %s) it ends quietly, nothing goes out any more, and the next one goes on',
  async (isHeard) => {
    let vault = await testVault();
    onTestFinished(() => vault.close());
    expect(await keeperOf(vault).keeper.serve({ name: 'turn-on', input: { invite: null } })).toEqual(inStep);
    const texts: string[] = [];
    for (const number of REQUESTS) {
      texts.push(`kept before request ${number}`);
      await vault.does('log-win', { text: texts.at(-1) ?? '' });
      const { held, reached, asked } = holdAt(number, isHeard);
      const { keeper, waits } = keeperOf(vault, held);
      const round = keeper.serve({ name: 'round', input: null });
      await reached;
      // As the worker does: what syncs first, the vault and its keys then.
      keeper.stop();
      const before = [waits.length, asked()];
      const locked = vault;
      vault = await locked.reopened();
      await expect(locked.asks('record-page', { limit: 1 })).rejects.toThrow('not open');
      const told = await round;
      expect(told.ok ? told.value : told.error).toMatchObject({ type: told.ok ? 'unreachable' : 'NoAnswer' });
      expect([waits.length, asked()]).toEqual(before);
    }
    const { keeper } = keeperOf(vault);
    expect(await keeper.serve({ name: 'round', input: null })).toEqual(inStep);
    expect(await wins(vault)).toEqual(texts);
    const words = (await vault.asks('recovery-words', {})).words.join(' ');
    const other = await testVault();
    onTestFinished(() => other.close());
    const joins = { name: 'join-with-words', input: { invite: null, words } } as const;
    expect(await keeperOf(other).keeper.serve(joins)).toEqual(inStep);
    expect(await wins(other)).toEqual(texts);
  },
);
