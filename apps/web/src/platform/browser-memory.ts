/** The few things kept outside the vault in `localStorage`: nothing private, and any of it may be gone. */

const PREFIX = 'cairn-';
const VAULT_MARK = `${PREFIX}vault`;

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

export const rememberVault = (): void => {
  try {
    storage()?.setItem(VAULT_MARK, '1');
  } catch (cause) {
    // Full or refused: this is the second of two marks.
    if (!(cause instanceof DOMException)) throw cause;
  }
};

export const forgetEverything = (): void => {
  const kept = storage();
  if (kept === null) return;
  const names = Array.from({ length: kept.length }, (_, index) => kept.key(index));
  for (const name of names) if (name?.startsWith(PREFIX) === true) kept.removeItem(name);
};
