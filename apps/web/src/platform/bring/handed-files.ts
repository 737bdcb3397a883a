/**
 * Files that come by themselves to the page that brings them in: opened with Cairn on this device, shared to it, or
 * let go of on another page.
 */

import { takeDropped } from './dropped-file.ts';
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

interface Takers {
  readonly take: (file: File) => void;
  /** One that was shared, and is too large to wait here: its name. */
  readonly refuse: (name: string) => void;
}

/** `take` is called once for each, now and later. A browser that cannot give a file gives none. */
export const onHandedFile = ({ take, refuse }: Takers): void => {
  const dropped = takeDropped();
  if (dropped !== null) take(dropped);
  window.launchQueue?.setConsumer(({ files: [first] }) => {
    void first?.getFile().then(take, () => undefined);
  });
  void takeFileFromInbox().then(
    (shared) => shared !== null && (shared.isTooBig ? refuse(shared.file.name) : take(shared.file)),
    () => undefined,
  );
};
