/** Installing as an app, where the browser offers it. The offer may come before anybody listens. */

interface InstallPrompt extends Event {
  prompt(): Promise<{ readonly outcome: 'accepted' | 'dismissed' }>;
}

export type InstallListener = (install: (() => Promise<boolean>) | null) => void;

const isInstallPrompt = (event: Event): event is InstallPrompt => 'prompt' in event;

export const followInstallOffer = (): { onOffer(listener: InstallListener): () => void } => {
  const listeners = new Set<InstallListener>();
  let install: (() => Promise<boolean>) | null = null;
  const offer = (next: (() => Promise<boolean>) | null): void => {
    install = next;
    for (const listener of listeners) listener(install);
  };
  addEventListener('beforeinstallprompt', (event) => {
    if (!isInstallPrompt(event)) return;
    // The browser's own banner would stand before Today.
    event.preventDefault();
    offer(async () => {
      const { outcome } = await event.prompt();
      offer(null);
      return outcome === 'accepted';
    });
  });
  addEventListener('appinstalled', () => offer(null));
  return {
    onOffer: (listener) => {
      listeners.add(listener);
      listener(install);
      return () => listeners.delete(listener);
    },
  };
};
