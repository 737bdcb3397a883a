/** Asks at once, and again after each change that may matter to what is shown. */

import type { Topic, VaultDoor } from '@cairn/vault';

/** Returns how to stop. */
export const follow = (
  own: Promise<VaultDoor>,
  topics: readonly Topic[],
  ask: (door: VaultDoor) => Promise<void>,
): (() => void) => {
  let stopped = false;
  let stop = (): void => {};
  const begin = async (): Promise<void> => {
    const door = await own;
    if (stopped) return;
    stop = door.onChange((changed) => {
      if (changed.some((topic) => topics.includes(topic))) void ask(door);
    });
    await ask(door);
  };
  void begin();
  return () => {
    stopped = true;
    stop();
  };
};
