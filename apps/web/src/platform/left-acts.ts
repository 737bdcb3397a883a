/**
 * What the page before this one asked for in its last moment, told to the vault again. An act that was done is not done twice; words
 * that were on their way are there when a field asks for them, and words that have become a win wait in none.
 */

import type { EntityId } from '@cairn/domain';
import type { ActRequest, IntentName, VaultDoor } from '@cairn/vault';
import { WHAT_WAS_LEFT } from '../service-worker/left-acts.ts';

/** A service worker that does not answer, on a machine with much other work, keeps nobody from the record for longer. */
const LONGEST_MS = 10_000;

type Left = readonly ActRequest<IntentName>[];

export const tellLeft = async (door: VaultDoor, newActId: () => EntityId): Promise<void> => {
  const keeper = navigator.serviceWorker.controller;
  if (keeper === null) return;
  const { port1, port2 } = new MessageChannel();
  const left = await new Promise<Left>((resolve) => {
    // This app's own words, come home.
    port1.addEventListener('message', ({ data }: MessageEvent<Left>) => resolve(data));
    port1.start();
    setTimeout(() => resolve([]), LONGEST_MS);
    keeper.postMessage(WHAT_WAS_LEFT, [port2]);
  });
  port1.close();
  await tellAll(door, left, newActId);
};

export const tellAll = async (door: VaultDoor, left: Left, newActId: () => EntityId): Promise<void> => {
  const kept = new Set<unknown>();
  for (const request of left) {
    const done = await door.act(request).catch(() => null);
    if (done?.ok === true && request.name === 'log-win') kept.add(Reflect.get(request.input, 'text'));
  }
  if (kept.size === 0) return;
  // The page would have emptied its field once it had the answer.
  const today = await door.ask('today', {});
  for (const [slot, text] of Object.entries(today.ok ? today.value.drafts : {}))
    if (kept.has(text)) await door.act({ act: newActId(), name: 'keep-draft', input: { slot, text: '' } });
};
