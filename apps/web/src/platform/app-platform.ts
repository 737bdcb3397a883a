/** What the screens may ask of the browser beside the vault. Implemented in this folder; screens know only this port. */

import type { Opening, VaultDoor } from '@cairn/vault';
import type { Models } from './model/models.ts';

export interface OpenedVault {
  readonly opening: Opening;
  /** Usable when `opening.type` is `ready`. */
  readonly door: VaultDoor;
}

export interface PickedContact {
  readonly name: string;
  readonly phone: string;
  readonly email: string;
}

export interface AppPlatform {
  /** Opens the vault in this tab's worker, or reaches the tab that holds it. Starts at once; may be awaited late. */
  readonly vault: Promise<OpenedVault>;
  /** A second, separate vault in memory with a made-up life. Never touches the person's own. */
  openDemo(): Promise<VaultDoor>;
  /** Answers to an opening that was not `ready`. Each leads to a new `OpenedVault`. */
  readonly recovery: {
    /** `emptied` or `damaged`: begin anew on the person's request; what is damaged stays kept aside. */
    beginAnew(): Promise<OpenedVault>;
    /** `keys-gone`: the 24 words open the sealed file. `null` when the words do not fit. */
    openWithWords(words: string): Promise<OpenedVault | null>;
    /** The damaged file, sealed as it is, and the keys that the 24 words open: for keeping or for somebody who can help. */
    damagedFiles(): Promise<readonly File[]>;
  };
  /** Asks the browser to keep the storage; the honest answer. Called after the first win. */
  askToPersist(): Promise<'kept' | 'may-be-cleared' | 'unknown'>;
  /** A text shared to Cairn by another app, to become a draft; taken once `confirm` was called. */
  sharedDraft(): Promise<{ readonly text: string; readonly confirm: () => Promise<void> } | null>;
  /** A new version waits; it takes over at the next start or when asked, never by itself while something is typed. */
  onUpdateReady(listener: (takeOver: () => void) => void): void;
  /** Installing as an app, where the browser offers it; `null` otherwise. */
  onInstallOffer(listener: (install: (() => Promise<boolean>) | null) => void): void;
  /** Everything of Cairn in this browser: vault, keys, caches of the app's data. Cannot be undone. */
  eraseEverything(): Promise<void>;
  /** Saves text or bytes as a file the person keeps. */
  saveFile(name: string, parts: AsyncIterable<string | Blob>): Promise<void>;
  /** One of the device's contacts, chosen by the person; left out where the browser has no such thing. */
  readonly pickContact?: () => Promise<PickedContact | null>;
  /** A model that the person brings; nothing of it is loaded before somebody wants it. Left out where nothing can be kept. */
  readonly models?: {
    /** Without making or reading anything. */
    mayBeSetUp(): Promise<boolean>;
    load(): Promise<Models>;
  };
  /** 128 random bits as an act id. */
  newActId(): string;
}
