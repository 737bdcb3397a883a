/** The browser's end of reminders that arrive while Cairn is closed: its push service, and the generic words for the service worker. */

import type { PushPlace } from './app-platform.ts';
import { keepReminderWords } from './reminder-words.ts';

const support = (): ReturnType<PushPlace['support']> => {
  if ('serviceWorker' in navigator && 'PushManager' in globalThis && 'Notification' in globalThis)
    return 'ok';
  // iOS and iPadOS have it for apps on the home screen alone; other browsers do not know the word.
  return Reflect.get(navigator, 'standalone') === false ? 'install' : 'none';
};

const manager = async (): Promise<PushManager> => (await navigator.serviceWorker.ready).pushManager;

const isSameKey = (subscription: PushSubscription, key: Uint8Array): boolean => {
  const own = subscription.options.applicationServerKey;
  return own !== null && new Uint8Array(own).join() === key.join();
};

const subscribe: PushPlace['subscribe'] = async (key) => {
  const push = await manager();
  const before = await push.getSubscription();
  // Another relay, or one that lost its data, signs with another key.
  if (before !== null && !isSameKey(before, key)) await before.unsubscribe();
  try {
    return subscribed(await push.subscribe({ userVisibleOnly: true, applicationServerKey: key }));
  } catch (cause) {
    // Refused by the person or the browser, or its push service is not to be had.
    if (cause instanceof DOMException) return null;
    throw cause;
  }
};

const subscribed = (made: PushSubscription): Awaited<ReturnType<PushPlace['subscribe']>> => {
  const [p256dh, auth] = [made.getKey('p256dh'), made.getKey('auth')];
  if (p256dh === null || auth === null) return null;
  return { endpoint: made.endpoint, p256dh: new Uint8Array(p256dh), auth: new Uint8Array(auth) };
};

const end = async (): Promise<void> => {
  if (support() !== 'ok') return;
  const registration = await navigator.serviceWorker.getRegistration();
  await (await registration?.pushManager.getSubscription())?.unsubscribe();
};

export const browserPush: PushPlace = { support, subscribe, end, keepWords: keepReminderWords };
