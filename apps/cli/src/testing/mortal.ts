/** A device whose process ends at a request, or while its host makes other words open the file. For tests only. */

import { bytesToHex } from '@cairn/store';
import { expect } from 'vitest';
import type { Fetch } from '../../../../packages/vault/src/sync/relay-request.ts';
import { Ended } from './synced-device.ts';
import type { Device, Reaching } from './synced-device.ts';

/** A house for each request takes minutes: `npm run soak` asks for that, and `npm test` for one of them. */
export const EACH: boolean = process.env['CAIRN_ENDS'] === '1';

/** When a process ends. */
export interface Death {
  /** So many requests from now. */
  request: number;
  /** The relay hears the last one. */
  isHeard: boolean;
  /** So many steps from now of making other words open the file. */
  adoption: number;
}

export interface Life {
  readonly at: Death;
  readonly on: Reaching;
}

/** `reach`: what its requests go through. */
export const mortal = (reach: Fetch = fetch): Life => {
  const at: Death = { request: Infinity, isHeard: false, adoption: Infinity };
  const on = {
    fetch: (async (url, init) => {
      at.request -= 1;
      if (at.request < 0 && !at.isHeard) throw new Ended();
      const answer = await reach(url, init);
      if (at.request < 0) throw new Ended();
      return answer;
    }) satisfies Fetch,
    onAdopt: () => {
      at.adoption -= 1;
      if (at.adoption < 0) throw new Ended();
    },
  };
  return { at, on };
};

/** Gives whether it came to its end without. */
export const untilDeath = async (
  work: () => Promise<unknown>,
  at: Death,
  death: Partial<Death>,
): Promise<boolean> => {
  Object.assign(at, death);
  try {
    await work();
    return true;
  } catch (fault) {
    if (!(fault instanceof Ended)) throw fault;
    return false;
  }
};

/** The words that the vault shows open its file. */
export const isWhole = async (device: Device): Promise<void> =>
  expect(device.opens.has(bytesToHex(await device.secret()))).toBe(true);
