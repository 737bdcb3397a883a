/** What is answered where a vault's log may not be used. One that was erased meanwhile is like one that never was. */

import type { Shut } from '../store/relay-store.ts';
import { refused } from './answer.ts';
import type { Refused } from './answer.ts';

export const shutAnswer = (shut: Shut): Refused =>
  shut.type === 'Gone'
    ? refused('refused')
    : refused('closed', { farewell: { keyEpoch: shut.keyEpoch, farewell: shut.farewell } });
