/** The few things kept outside the vault in `localStorage`: nothing private, and any of it may be gone. */

const PREFIX = 'cairn-';
const VAULT_MARK = `${PREFIX}vault`;
const LEFT_MARK = `${PREFIX}left`;

/** `null` where the browser refuses it. */
const storage = (): Storage | null => {
  try {
    return globalThis.localStorage;
  } catch (cause) {
    if (cause instanceof DOMException) return null;
    throw cause;
  }
};

/** Whether a vault was ever opened here: without it, a cleared store would look like a first visit. */
export const knowsVault = (): boolean => storage()?.getItem(VAULT_MARK) != null;

const mark = (name: string): void => {
  try {
    storage()?.setItem(name, '1');
  } catch (cause) {
    // Full or refused: none of them is the only one of its kind.
    if (!(cause instanceof DOMException)) throw cause;
  }
};

export const rememberVault = (): void => mark(VAULT_MARK);

/** A page went while acts of it had no answer: see left-acts.ts. */
export const rememberLeft = (): void => mark(LEFT_MARK);

/** Once: the mark goes. */
export const wasLeft = (): boolean => {
  const isMarked = storage()?.getItem(LEFT_MARK) != null;
  if (isMarked) storage()?.removeItem(LEFT_MARK);
  return isMarked;
};

export const forgetEverything = (): void => {
  const kept = storage();
  if (kept === null) return;
  const names = Array.from({ length: kept.length }, (_, index) => kept.key(index));
  for (const name of names) if (name?.startsWith(PREFIX) === true) kept.removeItem(name);
};
