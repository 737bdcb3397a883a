/**
 * What a device is called on a screen. A browser that nobody has named is kept as `Firefox on Linux`, the same for every device of a
 * person; each says it in its own language. A name that somebody gave stays as it is. Pure.
 */

import type { Copy } from './copy.ts';

/** As apps/web/src/worker/sync/device-name.ts keeps them. */
const UNNAMED =
  /^(Edge|Opera|Samsung Internet|Firefox|Chrome|Safari|Browser)(?: on (Android|iPhone|iPad|Windows|Mac|ChromeOS|Linux))?$/;

export const deviceInWords = ({ t }: Pick<Copy, 't'>, name: string): string => {
  const [, kept = '', system] = UNNAMED.exec(name) ?? [];
  if (kept === '') return name;
  const browser = kept === 'Browser' ? t('devices.browser') : kept;
  return system === undefined ? browser : t('devices.browser-on', { browser, system });
};
