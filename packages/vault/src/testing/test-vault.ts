/** A real vault on a real file in a temporary folder, with a clock the test holds in its hand. For tests only. */

import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EntityId, Instant } from '@cairn/domain';
import { openNodeDatabase } from '@cairn/store/node';
import type { Database } from '@cairn/store';
import type { Clock } from '../clock.ts';
import type { IntentName, Intents } from '../door/intents.ts';
import type { Queries, QueryName } from '../door/queries.ts';
import type { VaultError } from '../door/vault-door.ts';
import { openVault } from '../open-vault.ts';
import type { OpenVault } from '../open-vault.ts';

export interface TestVault {
  readonly door: OpenVault;
  readonly database: Database;
  readonly folder: string;
  /** Sets the person's clock, as `2026-05-03 21:30`. Instants run as if the zone were UTC. */
  at(wall: string): void;
  /** Does an intent and gives what came out; a refusal throws. */
  does<N extends IntentName>(
    name: N,
    input: Intents[N]['input'],
    act?: EntityId,
  ): Promise<Intents[N]['output']>;
  /** Does an intent that is refused, and gives why. */
  refuses<N extends IntentName>(name: N, input: Intents[N]['input']): Promise<VaultError>;
  asks<N extends QueryName>(name: N, input: Queries[N]['input']): Promise<Queries[N]['output']>;
  /** Closes and opens the same file again. */
  reopened(): Promise<TestVault>;
  close(): Promise<void>;
}

const KEY = new Uint8Array(32).fill(9);

export const testVault = async (now = '2026-05-03 10:00'): Promise<TestVault> =>
  openIn(await mkdtemp(join(tmpdir(), 'cairn-vault-')), now);

let acts = 0;

export const anAct = (): EntityId => (acts += 1).toString(16).padStart(32, '0') as EntityId;

let draws = 0;

/** Other bytes for each vault, and the same in each run: what a vault draws by lot is the same each time. */
const drawn = (bytes: number): Uint8Array<ArrayBuffer> =>
  new Uint8Array(
    createHash('sha512')
      .update(String((draws += 1)))
      .digest()
      .subarray(0, bytes),
  );

const openIn = async (folder: string, now: string): Promise<TestVault> => {
  let wall = now;
  const clock: Clock = { now: () => momentAt(wall) };
  const database = await openNodeDatabase({ path: join(folder, 'vault.db'), key: KEY });
  const opened = await openVault({
    database,
    clock,
    random: drawn,
  });
  if (!opened.ok) throw new Error(opened.error.type);
  const door = opened.value;
  return {
    door,
    database,
    folder,
    at: (next) => {
      wall = next;
    },
    does: async (name, input, act = anAct()) => {
      const done = await door.act({ act, name, input });
      if (!done.ok) throw new Error(JSON.stringify(done.error));
      return done.value;
    },
    refuses: async (name, input) => {
      const done = await door.act({ act: anAct(), name, input });
      if (done.ok) throw new Error('It was not refused');
      return done.error;
    },
    asks: async (name, input) => {
      const answer = await door.ask(name, input);
      if (!answer.ok) throw new Error(JSON.stringify(answer.error));
      return answer.value;
    },
    reopened: async () => {
      await door.close();
      return openIn(folder, wall);
    },
    close: async () => {
      await door.close();
      await rm(folder, { recursive: true });
    },
  };
};

const momentAt = (wall: string): ReturnType<Clock['now']> => {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = wall.split(/[- :]/).map(Number);
  const instant = Date.UTC(year, month - 1, day, hour, minute) as Instant;
  return { instant, wall: { year, month, day, hour, minute }, zone: 'Europe/Berlin' };
};
