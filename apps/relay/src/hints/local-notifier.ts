/** Tells within this process. */

import type { Notifier } from './notifier.ts';

export const createLocalNotifier = (): Notifier => {
  const listeners = new Map<string, Set<(seq: number) => void>>();
  return {
    subscribe: (topic, listener) => {
      const there = listeners.get(topic) ?? new Set();
      listeners.set(topic, there.add(listener));
      return () => {
        there.delete(listener);
        if (there.size === 0 && listeners.get(topic) === there) listeners.delete(topic);
      };
    },
    publish: (topic, seq) => {
      for (const listener of [...(listeners.get(topic) ?? [])]) listener(seq);
    },
  };
};
