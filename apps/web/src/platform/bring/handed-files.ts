/** Files that come by themselves to the page that brings them in: opened with Cairn on this device, or shared to it. */

import { takeFileFromInbox } from './inbox-file.ts';

interface LaunchQueue {
  setConsumer(take: (launched: { readonly files: readonly FileSystemFileHandle[] }) => void): void;
}

declare global {
  interface Window {
    /** Of an installed app, in browsers that have it. It keeps what was opened until somebody takes it. */
    readonly launchQueue?: LaunchQueue;
  }
}

/** `take` is called once for each, now and later. A browser that cannot give a file gives none. */
export const onHandedFile = (take: (file: File) => void): void => {
  window.launchQueue?.setConsumer(({ files: [first] }) => {
    void first?.getFile().then(take, () => undefined);
  });
  void takeFileFromInbox().then(
    (file) => file !== null && take(file),
    () => undefined,
  );
};
