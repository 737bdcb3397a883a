/** The replica of the model keeps the port's contract, as the store's does: what the model shows is true of both. */

import type { Instant } from '@cairn/domain';
import { test } from 'vitest';
import type { DeviceId } from '../../hybrid-clock.ts';
import { replicaContract } from '../replica.suite.ts';
import { MemoryReplica } from './memory-replica.suite.ts';

const open = (): MemoryReplica =>
  new MemoryReplica({
    device: 'a'.repeat(16) as DeviceId,
    now: () => Date.UTC(2026, 10, 27, 9) as Instant,
    knows: (entity) => entity !== 'songbook',
    gate: async () => {},
    step: () => {},
    written: () => {},
  });

test.each(replicaContract)('$title', async ({ run }) => {
  await run({
    fresh: async () => open(),
    again: async (replica) => {
      if (!(replica instanceof MemoryReplica)) throw new Error('it is another one');
      const after = open();
      after.tables = structuredClone(replica.tables);
      return after;
    },
  });
});
