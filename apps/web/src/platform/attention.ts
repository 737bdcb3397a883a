/** The browser's ways to draw attention: a screen that stays on, one low note, a notice of the device. */

import { actionOf } from './notice-actions.ts';
import type { Attention, Notice, NoticePlace } from './app-platform.ts';

const keepScreenOn = async (): Promise<() => void> => {
  try {
    const lock = await navigator.wakeLock.request('screen');
    return () => void lock.release();
  } catch {
    // Battery saving, or the page is not looked at: it is a kindness and no promise.
    return () => {};
  }
};

/** Pitch in hertz, length and loudness of a small wooden bowl. */
const NOTE = { pitch: 392, seconds: 2.4, loudness: 0.14 } as const;

const softSound = (): void => {
  if (typeof AudioContext === 'undefined') return;
  const context = new AudioContext();
  const begin = context.currentTime;
  const loudness = new GainNode(context, { gain: 0 });
  loudness.gain.linearRampToValueAtTime(NOTE.loudness, begin + 0.08);
  loudness.gain.exponentialRampToValueAtTime(0.000_1, begin + NOTE.seconds);
  const note = new OscillatorNode(context, { type: 'sine', frequency: NOTE.pitch });
  note.connect(loudness).connect(context.destination);
  note.onended = () => void context.close();
  note.start();
  note.stop(begin + NOTE.seconds);
};

const permission = (): ReturnType<NoticePlace['permission']> => {
  if (typeof Notification === 'undefined' || !('serviceWorker' in navigator)) return 'none';
  if (Notification.permission === 'granted') return 'granted';
  return Notification.permission === 'denied' ? 'refused' : 'ask';
};

declare global {
  interface NotificationOptions {
    /** Not in the types of every browser. */
    readonly actions?: readonly { readonly action: string; readonly title: string }[];
  }
}

/** Chromium has two where it does not say. */
const room = (): number => {
  const said: unknown = typeof Notification === 'undefined' ? null : Reflect.get(Notification, 'maxActions');
  return typeof said === 'number' ? said : 2;
};

const show = async ({ tag, title, waits, act, taps }: Notice): Promise<void> => {
  if (permission() !== 'granted') return;
  const worker = await navigator.serviceWorker.ready;
  await worker.showNotification(title, {
    ...{ tag, icon: '/icons/cairn-192.png', badge: '/icons/cairn-192.png', silent: true },
    actions: taps.map(({ label, keeps }) => ({ action: actionOf(keeps), title: label })),
    // What the service worker is handed when it is tapped.
    data: { title, waits, act, ritual: ritualIn(taps) },
  });
};

const ritualIn = (taps: Notice['taps']): string | null =>
  taps.flatMap(({ keeps }) => ('ritual' in keeps ? [keeps.ritual] : [])).at(0) ?? null;

const close = async (tag: string): Promise<void> => {
  if (permission() === 'none') return;
  const worker = await navigator.serviceWorker.getRegistration();
  for (const notice of (await worker?.getNotifications({ tag })) ?? []) notice.close();
};

export const browserAttention: Attention = {
  canKeepScreenOn: 'wakeLock' in navigator,
  keepScreenOn,
  softSound,
  notices: {
    permission,
    room,
    ask: async () => (await Notification.requestPermission()) === 'granted',
    show,
    close,
  },
};
