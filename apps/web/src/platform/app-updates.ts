/** The service worker's life: registered when the page is usable; a new version waits until it is asked to take over. */

const TAKE_OVER = 'take-over';

export interface AppUpdates {
  /** Returns how to stop. */
  onReady(listener: (takeOver: () => void) => void): () => void;
}

/**
 * Registers when `usable` is over: installing fetches and keeps every file there is, and a first visit would wait for it. Does
 * nothing where there are no service workers.
 */
export const followUpdates = (usable: Promise<void>): AppUpdates => {
  const listeners = new Set<(takeOver: () => void) => void>();
  let waiting: ServiceWorker | null = null;

  const tell = (listener: (takeOver: () => void) => void): void => {
    const ready = waiting;
    if (ready !== null) listener(() => takeOver(ready));
  };

  /**
   * One that waits beside one that is at work. The first of all is at work as soon as it is installed, and some browsers tell of
   * the installation afterwards: whether this page has a controller by then says nothing.
   */
  const look = (registration: ServiceWorkerRegistration): void => {
    if (registration.waiting === null || registration.active === null) return;
    ({ waiting } = registration);
    listeners.forEach(tell);
  };

  const watch = (registration: ServiceWorkerRegistration): void => {
    look(registration);
    registration.addEventListener('updatefound', () => {
      const { installing } = registration;
      installing?.addEventListener('statechange', () => look(registration));
    });
  };

  if ('serviceWorker' in navigator)
    void usable.then(register).then((registration) => registration && watch(registration));

  return {
    onReady: (listener) => {
      listeners.add(listener);
      tell(listener);
      return () => listeners.delete(listener);
    },
  };
};

const register = async (): Promise<ServiceWorkerRegistration | null> => {
  try {
    return await navigator.serviceWorker.register('/sw.js', { scope: '/', updateViaCache: 'none' });
  } catch (cause) {
    // Offline before the first installation, or refused by the browser: the app works without it.
    if (cause instanceof TypeError || cause instanceof DOMException) return null;
    throw cause;
  }
};

/** Every tab of Cairn is loaded anew by the new version; drafts are in the vault by then. */
const takeOver = (worker: ServiceWorker): void => {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  worker.postMessage(TAKE_OVER);
};
