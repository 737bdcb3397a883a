/** What a page may ask of the lock of this browser's vault, and what it is told. Plain data, as all that goes to the worker. */

import type { LockAfter } from '@cairn/vault';

/** What a person types; beside it a passkey may open, and never alone. */
export type TypedKind = 'pin' | 'passphrase';

/** A passkey that opens: its name at the authenticator, and what it is given to answer. Neither is secret. */
export interface KeptPasskey {
  readonly id: Uint8Array<ArrayBuffer>;
  readonly salt: Uint8Array<ArrayBuffer>;
}

export type LockState =
  /** Where nothing is kept there is nothing to lock. */
  | { readonly type: 'cannot' }
  | { readonly type: 'none' }
  | {
      readonly type: 'set';
      readonly kind: TypedKind;
      readonly after: LockAfter;
      readonly passkeys: readonly KeptPasskey[];
      /** Milliseconds until the next try; 0: now. */
      readonly wait: number;
    };

/** How a lock was set, or why it was not: nothing has changed then. */
export type LockSet =
  | { readonly type: 'set' }
  | { readonly type: 'not-a-pin' }
  | { readonly type: 'empty' }
  | { readonly type: 'untypable' }
  /** The vault is shut, or this browser keeps nothing. */
  | { readonly type: 'not-open' };

export type Tried =
  | { readonly type: 'right' }
  /** `wait`: milliseconds until the next try. */
  | { readonly type: 'wrong'; readonly wait: number }
  /** It was not looked at: that is for later. */
  | { readonly type: 'wait'; readonly wait: number };

export type TriedWith =
  | { readonly way: 'typed'; readonly secret: string }
  /** What the passkey answered. */
  | { readonly way: 'passkey'; readonly id: Uint8Array; readonly output: Uint8Array };

/** How well the person knows their 24 words, as far as this browser has seen. */
export type WordsKnown = 'not-yet' | 'seen' | 'checked';

export interface LockAsks {
  readonly state: { readonly input: null; readonly output: LockState };
  readonly set: {
    readonly input: { readonly kind: TypedKind; readonly secret: string; readonly after: LockAfter };
    readonly output: LockSet;
  };
  readonly after: { readonly input: LockAfter; readonly output: null };
  /** Taken off: this browser's own key opens it again. False when the vault is not open. */
  readonly off: { readonly input: null; readonly output: boolean };
  /** Opens it. `attempt`: one try, however often it is asked for. */
  readonly open: { readonly input: TriedWith & { readonly attempt: string }; readonly output: Tried };
  /** Whether it is the person, while it is open. */
  readonly check: { readonly input: TriedWith & { readonly attempt: string }; readonly output: Tried };
  readonly 'add-passkey': {
    readonly input: KeptPasskey & { readonly output: Uint8Array };
    readonly output: boolean;
  };
  readonly 'drop-passkeys': { readonly input: null; readonly output: null };
  /** The vault is closed and its key forgotten. */
  readonly now: { readonly input: null; readonly output: null };
  readonly words: { readonly input: WordsKnown | null; readonly output: WordsKnown };
}

export type LockAskName = keyof LockAsks;

export type LockAsk = {
  readonly [N in LockAskName]: { readonly name: N; readonly input: LockAsks[N]['input'] };
}[LockAskName];

/** Told to every tab. `changed`: set anew, or taken off. */
export type LockEvent = 'locked' | 'unlocked' | 'changed';
