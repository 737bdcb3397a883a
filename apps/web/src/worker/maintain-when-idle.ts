/**
 * Keeping a win or a page leaves small pieces in the index of words. They are joined while nothing happens, a short step at a time, so
 * that whatever is asked for meanwhile waits for one step at most. Nothing that was kept depends on it.
 */

import type { OpenVault, Topic } from '@cairn/vault';
import { later } from './checkpoint-when-idle.ts';
import type { Later } from './checkpoint-when-idle.ts';

/** Before the log is folded in, so that what is joined here is folded in with it. */
const IDLE_MS = 1_000;
const BETWEEN_STEPS_MS = 50;
/** What a start has left to do, once the page has what it asked for. */
const AFTER_START_MS = 1_500;

/** What adds to an index of words, or makes an answer about the past old. */
const LEAVES_PIECES: readonly Topic[] = ['wins', 'rest', 'journal'];

/** Gives how to stop it. */
export const maintainWhenIdle = (
  vault: Pick<OpenVault, 'onChange' | 'onLeft' | 'maintain'>,
  wait: Later = later,
): (() => void) => {
  let isOver = false;
  let callOff = (): void => {};

  const step = async (): Promise<void> => {
    const done = await vault.maintain();
    // No room, or the file is gone: it reads as well as before, and the next act tells the person.
    if (isOver || !done.ok || !done.value.more) return;
    callOff = wait(() => void step(), BETWEEN_STEPS_MS);
  };

  const soon = (): void => {
    callOff();
    callOff = wait(() => void step(), IDLE_MS);
  };

  callOff = wait(() => void step(), AFTER_START_MS);
  const stopListening = vault.onChange((topics) => {
    if (topics.some((topic) => LEAVES_PIECES.includes(topic))) soon();
  });
  const stopHearing = vault.onLeft(() => soon());

  return () => {
    isOver = true;
    callOff();
    stopListening();
    stopHearing();
  };
};
