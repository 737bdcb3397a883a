/** Asks again, a few times and a little apart, when another process holds what is asked for. */

import { setTimeout as pause } from 'node:timers/promises';
import type { Result } from '@cairn/domain';

const TIMES = 5;

/** Each wait is somewhere up to this, doubled each time, so that two who wait do not meet again and again. */
const FIRST_WAIT = 20;

export const whenFree = async <T, E extends { readonly type: string }>(
  work: () => Promise<Result<T, E>>,
): Promise<Result<T, E>> => {
  for (let time = 0; ; time += 1) {
    const result = await work();
    if (result.ok || result.error.type !== 'Busy' || time === TIMES) return result;
    await pause(FIRST_WAIT * 2 ** time * (0.5 + Math.random() / 2));
  }
};
