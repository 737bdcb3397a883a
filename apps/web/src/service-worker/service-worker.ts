/**
 * Makes Cairn work without a network: every file of one version, kept together, answered from here. A new version waits
 * until it is asked or until no tab is open. What another app shares is sealed and kept until the vault has it.
 */

import { putFileIntoInbox } from '../platform/bring/inbox-file.ts';
import { putIntoInbox } from '../platform/inbox.ts';
import { languageFiles } from './language-files.ts';
import { createLeftActs, isLeft, WHAT_WAS_LEFT } from './left-acts.ts';
import { noticeTapped } from './notice-tapped.ts';
import type { NoticeWorld } from './notice-tapped.ts';
import { reminderArrived } from './reminder-arrived.ts';
import { sharedText } from './shared-text.ts';

declare const self: ServiceWorkerGlobalScope;
/** Put in by the build. */
declare const __VERSION__: string;
declare const __FILES__: readonly string[];
declare const __LATE_FILES__: readonly string[];
/** Words of other languages. */
declare const __LANGUAGE_FILES__: readonly string[];

const PREFIX = 'cairn-app-';
const CACHE = `${PREFIX}${__VERSION__}`;
const SUPPORTER = '/supporter.html';
const LATE_FILES = new Set(__LATE_FILES__);
const LANGUAGE_FILES = new Set(__LANGUAGE_FILES__);

self.addEventListener('install', (event) => event.waitUntil(keepAllFiles()));
self.addEventListener('activate', (event) => event.waitUntil(dropOldVersions()));

const leftActs = createLeftActs((ms) => new Promise((resolve) => setTimeout(resolve, ms)));

self.addEventListener('message', (event) => {
  const { data, ports }: { readonly data: unknown; readonly ports: readonly MessagePort[] } = event;
  // None of them is waited for: a worker that is still at work would keep a new version from taking over.
  if (data === 'take-over') void self.skipWaiting();
  if (isLeft(data)) void leftActs.hold(data.left);
  if (data === WHAT_WAS_LEFT) void leftActs.take((acts) => ports[0]?.postMessage(acts));
});

self.addEventListener('push', (event) =>
  event.waitUntil(reminderArrived((title, options) => self.registration.showNotification(title, options))),
);

self.addEventListener('notificationclick', (event) => {
  const { notification, action } = event;
  const { data, tag }: { readonly data: unknown; readonly tag: string } = notification;
  notification.close();
  event.waitUntil(noticeTapped(noticeWorld, { action, data, tag }));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  // What goes to the relay is none of the app's files; nor is the page of what somebody else shares.
  if (url.origin !== self.location.origin || url.pathname.startsWith('/v1/')) return;
  if (url.pathname === SUPPORTER) return;
  if (request.method === 'POST' && url.pathname === '/share') event.respondWith(takeShare(request));
  else if (request.method === 'GET') {
    event.respondWith(answer(request, url.pathname));
    if (LANGUAGE_FILES.has(url.pathname))
      event.waitUntil(caches.open(CACHE).then((cache) => keepLanguage(cache, url.pathname)));
  }
});

const noticeWorld: NoticeWorld = {
  now: () => Date.now(),
  pages: () => self.clients.matchAll({ type: 'window', includeUncontrolled: true }),
  openPage: () => self.clients.openWindow('/'),
  show: (title, words) => self.registration.showNotification(title, words),
};

/** All or none: a version that is half there would break in the dark. Files of the last version are not fetched again. */
const keepAllFiles = async (): Promise<void> => {
  const cache = await caches.open(CACHE);
  const spoken = languageFiles(await filesKept(), __LANGUAGE_FILES__);
  await Promise.all([...__FILES__, ...spoken].map((file) => keepFile(cache, file)));
};

const keepFile = async (cache: Cache, file: string): Promise<void> => {
  const known = isNamedByContent(file) ? await caches.match(file) : undefined;
  const response = known ?? (await fetch(file, { cache: isNamedByContent(file) ? 'default' : 'reload' }));
  if (!response.ok) throw new TypeError(`${file}: ${response.status}`);
  await cache.put(file, response);
};

/** Of every version that is here. */
const filesKept = async (): Promise<readonly string[]> => {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
  const lists = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
  return lists.flat().map(({ url }) => new URL(url).pathname);
};

/** Whoever chose a language has all of it without a network from then on. What cannot be had now comes with the next start. */
const keepLanguage = async (cache: Cache, path: string): Promise<void> => {
  const here = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
  const missing = languageFiles([path], __LANGUAGE_FILES__).filter(
    (file) => file !== path && !here.has(file),
  );
  await Promise.allSettled(missing.map((file) => keepFile(cache, file)));
};

const isNamedByContent = (file: string): boolean => file.startsWith('/assets/');

/** The version before this one stays: a tab that still shows it may ask for a part it has not loaded yet. */
const dropOldVersions = async (): Promise<void> => {
  const others = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
  // The first visit's page is served from here as well, so that it stays whole when the network goes.
  await self.clients.claim();
};

const answer = async (request: Request, path: string): Promise<Response> => {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request.mode === 'navigate' ? '/' : path);
  if (kept !== undefined) return kept;
  const older = isNamedByContent(path) ? await caches.match(path) : undefined;
  if (older !== undefined) return older;
  const response = await fetch(request);
  if (response.ok && (LATE_FILES.has(path) || LANGUAGE_FILES.has(path)))
    await cache.put(path, response.clone());
  return response;
};

/** Never in an address: the words go sealed into the inbox, and the page comes to fetch them. */
const takeShare = async (request: Request): Promise<Response> => {
  const form = await request.formData();
  const file = form.get('file');
  if (file instanceof File && file.size > 0) {
    await putFileIntoInbox(file);
    return Response.redirect('/#/settings/import', 303);
  }
  const text = sharedText(form);
  if (text === '') return Response.redirect('/', 303);
  await putIntoInbox(text);
  return Response.redirect('/?shared', 303);
};
