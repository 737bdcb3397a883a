/** What the lock's duty needs of the page around it: whether it is looked at or touched, the other tabs, and what is typed here. */

import { followFileFields, isChoosing } from '../../platform/choosing.ts';

/** Between pages. `locking`: let nothing be lost, Cairn locks. The others say that a tab is in use. */
export type BetweenPages = 'locking' | 'looked-at' | 'touched';

export interface LockAround {
  isLookedAt(): boolean;
  /** A window that the person asked for is before the page: to choose a file, or to share one. */
  isChoosing(): boolean;
  onLook(listener: () => void): void;
  /** A key, a finger, a mouse: anything that a person does. */
  onTouch(listener: () => void): void;
  say(message: BetweenPages): void;
  onHear(listener: (message: BetweenPages) => void): void;
  /** As when the page goes away: every screen hands to the vault what it keeps by itself. */
  leave(): void;
  /** Words in a sheet that is kept only when its button is pressed. */
  unkept(): string;
  /** Runs `work` while others may do the same; `alone`: when none of them does, or `ms` later. */
  together(work: () => Promise<void>): Promise<void>;
  alone(ms: number): Promise<void>;
}

const CHANNEL = 'cairn-lock';
const SAVING = 'cairn-saving';
const TOUCHES = ['pointerdown', 'keydown', 'wheel', 'scroll'] as const;
const WRITTEN = 'dialog[open] textarea, dialog[open] input:is(:not([type]), [type="text"])';

const isMessage = (value: unknown): value is BetweenPages =>
  value === 'locking' || value === 'looked-at' || value === 'touched';

const hasLocks = (): boolean => 'locks' in navigator;

export const lockAround = (): LockAround => {
  const channel = new BroadcastChannel(CHANNEL);
  followFileFields();
  return {
    isChoosing,
    isLookedAt: () => document.visibilityState === 'visible',
    onLook: (listener) => document.addEventListener('visibilitychange', listener),
    onTouch: (listener) => {
      for (const name of TOUCHES) addEventListener(name, listener, { capture: true, passive: true });
    },
    say: (message) => channel.postMessage(message),
    onHear: (listener) =>
      channel.addEventListener('message', ({ data }) => {
        if (isMessage(data)) listener(data);
      }),
    leave: () => void dispatchEvent(new Event('pagehide')),
    unkept: () =>
      [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(WRITTEN)]
        .map(({ value }) => value.trim())
        .filter((words) => words !== '')
        .join('\n\n'),
    together: (work) => (hasLocks() ? navigator.locks.request(SAVING, { mode: 'shared' }, work) : work()),
    alone: async (ms) => {
      if (!hasLocks()) return;
      const signal = AbortSignal.timeout(ms);
      // A tab that sleeps has nothing left to save: it saved when it went out of sight.
      await navigator.locks.request(SAVING, { signal }, async () => {}).catch(() => undefined);
    },
  };
};
