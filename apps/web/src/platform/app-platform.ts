/** What the screens may ask of the browser beside the vault. Implemented in this folder; screens know only this port. */

import type { EntityId } from '@cairn/domain';
import type { Opening, VaultDoor } from '@cairn/vault';
import type { LockAskName, LockAsks, LockEvent } from '../worker/lock/lock-asks.ts';
import type { SyncAskName, SyncAsks } from '../worker/sync/sync-asks.ts';
import type { Passkeys } from './lock/passkeys.ts';
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

/** What draws a person's attention. All of it is off until they choose it, and each may be refused by the browser. */
export interface Attention {
  /** The browser can keep a screen on. */
  readonly canKeepScreenOn: boolean;
  /** Until what it answers is called, or the page is no longer looked at. */
  keepScreenOn(): Promise<() => void>;
  /** One low note, if the page may make a sound. */
  softSound(): void;
  readonly notices: NoticePlace;
}

/** Notices of the device, outside the page: neutral words alone. */
export interface NoticePlace {
  /** `refused`: the browser's own settings have to change first. */
  readonly permission: () => 'granted' | 'ask' | 'refused' | 'none';
  /** How many buttons the browser puts beside one. */
  readonly room: () => number;
  /** Asks the person, by the browser's own question. */
  ask(): Promise<boolean>;
  /** One with the same tag takes the place of an earlier one. */
  show(notice: Notice): Promise<void>;
  /** Takes it away, if it still stands. */
  close(tag: string): Promise<void>;
}

/** Reminders that arrive while Cairn is closed: what the browser has for that. */
export interface PushPlace {
  /** `install`: once Cairn is on the home screen. */
  readonly support: () => 'ok' | 'install' | 'none';
  /** With the relay's key; `null`: refused, or not to be had. */
  subscribe(key: Uint8Array<ArrayBuffer>): Promise<PushAddress | null>;
  /** Whatever is still sent to it arrives no more. */
  end(): Promise<void>;
  /** What a reminder says; neutral, since it may stand on a locked screen. */
  keepWords(words: { readonly title: string; readonly body: string }): Promise<void>;
}

export interface PushAddress {
  readonly endpoint: string;
  readonly p256dh: Uint8Array<ArrayBuffer>;
  readonly auth: Uint8Array<ArrayBuffer>;
}

export interface Notice {
  readonly tag: string;
  readonly title: string;
  /** Said in place of the notice while no Cairn is open that could keep what was tapped. */
  readonly waits: string;
  /** The act by which it is kept, however often and wherever it is tapped. */
  readonly act: EntityId;
  /** No more of them than there is room for. */
  readonly taps: readonly NoticeTap[];
}

/** A button beside a notice, and what a tap on it puts into the inbox. */
export interface NoticeTap {
  readonly label: string;
  readonly keeps: KeptByTap;
}

/** A ritual that is done, or how it is. */
export type KeptByTap = { readonly ritual: EntityId } | { readonly mood: number };

/** What was tapped while the vault could not be told. */
export interface DoneElsewhere {
  readonly keeps: KeptByTap;
  readonly act: EntityId;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The vault has it, or will never. */
  readonly confirm: () => Promise<void>;
}

/** The lock of this browser's vault: off until somebody chooses one. Keys and what opens them stay with the worker. */
export interface LockPlace {
  ask<N extends LockAskName>(name: N, input: LockAsks[N]['input']): Promise<LockAsks[N]['output']>;
  /** Locked, opened or set anew, in whichever tab. */
  onEvent(listener: (event: LockEvent) => void): void;
  /** How the vault stands now. */
  lookAgain(): Promise<OpenedVault>;
  /** Whether the vault has answered everything that this page asked. */
  isSettled(): boolean;
  /** Nothing of the vault stays in this tab: its worker ends and its page begins anew. */
  shut(): void;
  passkeys(): Promise<Passkeys>;
}

/** The person's other devices: off until somebody chooses it. Keys, and whatever is sent, stay with the worker. */
export interface SyncPlace {
  ask<N extends SyncAskName>(name: N, input: SyncAsks[N]['input']): Promise<SyncAsks[N]['output']>;
  /** Something was kept or came in, or it stands otherwise than before, in whichever tab. Returns how to stop. */
  onChange(listener: () => void): () => void;
}

export interface DemoVault {
  readonly door: VaultDoor;
  /** It is left: nothing of it stays in memory. */
  end(): void;
}

export interface AppPlatform {
  /** Opens the vault in this tab's worker, or reaches the tab that holds it. Starts at once; may be awaited late. */
  readonly vault: Promise<OpenedVault>;
  /** A second, separate vault in memory with a made-up life. Never touches the person's own. */
  openDemo(): Promise<DemoVault>;
  /** Answers to an opening that was not `ready`. Each leads to a new `OpenedVault`. */
  readonly recovery: {
    /** `emptied` or `damaged`: begin anew on the person's request; what is damaged stays kept aside. */
    beginAnew(): Promise<OpenedVault>;
    /** `keys-gone`: the 24 words open the sealed file. `null` when the words do not fit. */
    openWithWords(words: string): Promise<OpenedVault | null>;
    /** The damaged file, sealed as it is, and the keys that the 24 words open: for keeping or for somebody who can help. */
    damagedFiles(): Promise<readonly File[]>;
  };
  /** The page goes, and every screen has handed to the vault what it keeps: what has no answer yet is told by the next page. */
  leave(): void;
  readonly lock: LockPlace;
  readonly sync: SyncPlace;
  /** Asks the browser to keep the storage; the honest answer. Called after the first win. */
  askToPersist(): Promise<'kept' | 'may-be-cleared' | 'unknown'>;
  /** A text shared to Cairn by another app, to become a draft; taken once `confirm` was called. */
  sharedDraft(): Promise<{ readonly text: string; readonly confirm: () => Promise<void> } | null>;
  /** What was said to be done outside the page, oldest first; told again when more of it comes. */
  doneElsewhere(): Promise<readonly DoneElsewhere[]>;
  onDoneElsewhere(listener: () => void): void;
  /** A new version waits; it takes over at the next start or when asked, never by itself while something is typed. */
  onUpdateReady(listener: (takeOver: () => void) => void): () => void;
  /** Installing as an app, where the browser offers it; `null` otherwise. */
  onInstallOffer(listener: (install: (() => Promise<boolean>) | null) => void): () => void;
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
  /** Whether a folder may have been chosen for copies, without reading anything. Left out where there is no such thing. */
  readonly mayHaveCopyFolder?: () => Promise<boolean>;
  /** The letters and hyphens of a language other than English. */
  readonly dressLanguage?: () => Promise<unknown>;
  /** Loaded when reminders are to arrive while Cairn is closed. */
  push?(): Promise<PushPlace>;
  /** Loaded when something may draw attention. */
  attention(): Promise<Attention>;
  /** 128 random bits as an act id. */
  newActId(): string;
}
