/**
 * Statements that wait are sent together on one connection, with one word at the end of them: one way there and back, and one wait for the
 * disk. Each of them is of one vault, and they depend on nothing of each other's. Laws: what is answered has been kept; where one of them
 * breaks none was kept, and each is asked again by itself; those that hold vaults hold them in one order at all nodes, so that no two
 * batches wait for each other.
 */

import type { ClientBase } from 'pg';
import type { Bytes } from '@cairn/relay-api';
import type { Row } from '../row-values.ts';
import { sendBatch } from './batch.ts';
import type { Member } from './batch.ts';

export interface Asking extends Member {
  /** The vault that it holds; `null`: none. */
  readonly vault: Bytes | null;
  /** What asks the same by itself. */
  readonly alone: () => Promise<readonly Row[]>;
}

export type ShareTrips = (asking: Asking) => Promise<readonly Row[]>;

export interface Sharing {
  readonly withClient: <T>(job: (client: ClientBase) => Promise<T>) => Promise<T>;
  /** Connections that it takes at once. */
  readonly lanes: number;
  /** One batch goes at once; a further one goes beside those under way where so many wait for each of them. */
  readonly worthALane: number;
  /** In a batch, at most. */
  readonly together: number;
  /** Sent before each batch, in its transaction; what they answer is passed over. */
  readonly before: readonly Member[];
  /** Is told how many went together, when they were kept. */
  readonly sent: (together: number) => void;
}

interface Waiting extends Asking {
  readonly tell: (rows: readonly Row[]) => void;
  readonly refuse: (fault: unknown) => void;
}

export const createShareTrips = (sharing: Sharing): ShareTrips => {
  const { withClient, lanes, worthALane, together, before, sent } = sharing;
  const waiting: Waiting[] = [];
  let underWay = 0;
  let isLooking = false;

  const look = (): void => {
    isLooking = false;
    while (isTime()) void send(waiting.splice(0, together));
  };

  const isTime = (): boolean =>
    waiting.length > 0 && underWay < lanes && waiting.length >= underWay * worthALane;

  const send = async (members: readonly Waiting[]): Promise<void> => {
    underWay += 1;
    try {
      const ordered = members.toSorted(byVault);
      const rows = await withClient((client) => sendBatch(client, [...before, ...ordered]));
      sent(members.length);
      for (const [at, member] of ordered.entries()) member.tell(rows[at + before.length] ?? []);
    } catch {
      for (const member of members) member.alone().then(member.tell, member.refuse);
    }
    underWay -= 1;
    look();
  };

  return (asking) =>
    new Promise((tell, refuse) => {
      waiting.push({ ...asking, tell, refuse });
      // After everything that this turn of the loop has read from the network.
      if (isLooking) return;
      isLooking = true;
      setImmediate(look);
    });
};

/** Of one vault: as they came. */
const byVault = (one: Asking, other: Asking): number =>
  one.vault === null || other.vault === null ? 0 : Buffer.compare(one.vault, other.vault);
