/** Expected outcomes as values, in the shape the rest of Cairn uses: this package imports nothing of ours. */

export type CryptoResult<T, E> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/**
 * Opening did not work. Wrong key, wrong place, cut short, changed or written by another version: nobody outside can
 * tell which, on purpose.
 */
export type WrongKeyOrDamaged = { readonly type: 'WrongKeyOrDamaged' };

export const WRONG_KEY_OR_DAMAGED: { readonly ok: false; readonly error: WrongKeyOrDamaged } = {
  ok: false,
  error: { type: 'WrongKeyOrDamaged' },
};
