/** The service worker's life: registered after the page is usable; a new version waits until it is asked to take over. */

const TAKE_OVER = 'take-over';

export interface AppUpdates {
  onReady(listener: (takeOver: () => void) => void): void;
}

/** Does nothing where there are no service workers. */
export const followUpdates = (): AppUpdates => {
  const listeners = new Set<(takeOver: () => void) => void>();
  let waiting: ServiceWorker | null = null;

  const tell = (listener: (takeOver: () => void) => void): void => {
    const ready = waiting;
    if (ready !== null) listener(() => takeOver(ready));
  };

  const found = (worker: ServiceWorker | null): void => {
    // Without a controller this is the first installation, not an update.
    if (worker === null || navigator.serviceWorker.controller === null) return;
    waiting = worker;
    listeners.forEach(tell);
  };

  const watch = (registration: ServiceWorkerRegistration): void => {
    found(registration.waiting);
    registration.addEventListener('updatefound', () => {
      const { installing } = registration;
      installing?.addEventListener('statechange', () => {
        if (installing.state === 'installed') found(installing);
      });
    });
  };

  if ('serviceWorker' in navigator)
    void register().then((registration) => registration && watch(registration));

  return {
    onReady: (listener) => {
      listeners.add(listener);
      tell(listener);
    },
  };
};

const register = async (): Promise<ServiceWorkerRegistration | null> => {
  await loaded();
  try {
    return await navigator.serviceWorker.register('/sw.js', { scope: '/', updateViaCache: 'none' });
  } catch (cause) {
    // Offline before the first installation, or refused by the browser: the app works without it.
    if (cause instanceof TypeError || cause instanceof DOMException) return null;
    throw cause;
  }
};

const loaded = (): Promise<void> =>
  document.readyState === 'complete'
    ? Promise.resolve()
    : new Promise((resolve) => addEventListener('load', () => resolve(), { once: true }));

/** Every tab of Cairn is loaded anew by the new version; drafts are in the vault by then. */
const takeOver = (worker: ServiceWorker): void => {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  worker.postMessage(TAKE_OVER);
};
