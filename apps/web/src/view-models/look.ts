/**
 * Theme, motion and language, mirrored outside the vault so that the first paint is right before the vault opens. Holds
 * nothing private. `auto` follows the device.
 */

import type { Settings } from '@cairn/vault';

export type Look = Pick<Settings, 'theme' | 'motion' | 'locale'>;

const KEY = 'cairn-look';
const PLAIN: Look = { theme: 'auto', motion: 'auto', locale: 'auto' };

export interface LookStore {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

/** Anything unknown or unreadable is `auto`. */
export const parseLook = (text: string | null): Look => {
  try {
    const found: unknown = JSON.parse(text ?? 'null');
    if (typeof found !== 'object' || found === null) return PLAIN;
    const theme =
      'theme' in found && (found.theme === 'light' || found.theme === 'dark') ? found.theme : 'auto';
    const motion = 'motion' in found && found.motion === 'still' ? 'still' : 'auto';
    const locale = 'locale' in found && typeof found.locale === 'string' ? found.locale : 'auto';
    return { theme, motion, locale };
  } catch {
    return PLAIN;
  }
};

/** A browser that refuses storage is treated as one that remembers nothing. */
export const readLook = (store: LookStore): Look => {
  try {
    return parseLook(store.getItem(KEY));
  } catch {
    return PLAIN;
  }
};

export const rememberLook = (store: LookStore, look: Look): void => {
  try {
    store.setItem(KEY, JSON.stringify({ theme: look.theme, motion: look.motion, locale: look.locale }));
  } catch {
    // Private windows may refuse; the vault still has the setting.
  }
};

/** `auto` leaves the attribute out, so that the style sheet follows the device. */
export const applyLook = (
  root: { readonly dataset: DOMStringMap },
  look: Pick<Look, 'theme' | 'motion'>,
): void => {
  if (look.theme === 'auto') delete root.dataset['theme'];
  else root.dataset['theme'] = look.theme;
  if (look.motion === 'auto') delete root.dataset['motion'];
  else root.dataset['motion'] = look.motion;
};
