/**
 * What Help keeps readable outside the vault, so that it is there at once and while the vault is shut: the chosen country
 * with its numbers, and the plan and the people where the person allowed it. Anyone who holds the device can read it; the
 * settings say so. A made-up life never writes here. What is read is checked by whoever uses it.
 */

import type { Readable } from '../live.ts';
import type { LookStore } from '../look.ts';

export interface HelpCopy {
  /** ISO 3166-1 alpha-2; empty: not chosen. */
  readonly country: string;
  /** The name of the line the person put first; empty: as the list has them. */
  readonly first: string;
  /** Chosen while no vault could be told: it is told when one opens. */
  readonly isUntold: boolean;
  /** The country's row as the content has it; `null` where it has none. */
  readonly row: unknown;
  /** `null`: not allowed, and then nothing of it is here. */
  readonly plan: unknown;
  readonly people: unknown;
}

export interface HelpStore extends LookStore {
  removeItem(key: string): void;
}

const KEY = 'cairn-help';
const NOTHING: HelpCopy = {
  ...{ country: '', first: '', isUntold: false, row: null, plan: null, people: null },
};

const textOf = (raw: unknown): string => (typeof raw === 'string' ? raw : '');

/** Anything unreadable is nothing. */
export const parseHelpCopy = (text: string | null): HelpCopy => {
  let found: unknown;
  try {
    found = JSON.parse(text ?? 'null');
  } catch {
    return NOTHING;
  }
  if (typeof found !== 'object' || found === null) return NOTHING;
  const fields: Readonly<Record<string, unknown>> = { ...found };
  const country = fields['country'];
  const isCountry = typeof country === 'string' && /^[A-Z]{2}$/.test(country);
  return {
    country: isCountry ? country : '',
    first: isCountry ? textOf(fields['first']) : '',
    isUntold: fields['isUntold'] === true,
    row: isCountry ? (fields['row'] ?? null) : null,
    plan: fields['plan'] ?? null,
    people: fields['people'] ?? null,
  };
};

const isEmpty = (copy: HelpCopy): boolean =>
  copy.country === '' && !copy.isUntold && copy.plan === null && copy.people === null;

/** Reads the store each time: another tab may have written. A browser that refuses storage has an empty copy for this visit. */
export class HelpCopyKeeper implements Readable<HelpCopy> {
  readonly #store: HelpStore;
  readonly #listeners = new Set<(copy: HelpCopy) => void>();
  #refused: HelpCopy | null = null;

  constructor(store: HelpStore) {
    this.#store = store;
  }

  get(): HelpCopy {
    if (this.#refused !== null) return this.#refused;
    try {
      return parseHelpCopy(this.#store.getItem(KEY));
    } catch {
      return NOTHING;
    }
  }

  put(part: Partial<HelpCopy>): void {
    const copy: HelpCopy = { ...this.get(), ...part };
    try {
      if (isEmpty(copy)) this.#store.removeItem(KEY);
      else this.#store.setItem(KEY, JSON.stringify(copy));
      this.#refused = null;
    } catch {
      this.#refused = copy;
    }
    for (const listener of this.#listeners) listener(copy);
  }

  subscribe(listener: (copy: HelpCopy) => void): () => void {
    this.#listeners.add(listener);
    listener(this.get());
    return () => this.#listeners.delete(listener);
  }
}
