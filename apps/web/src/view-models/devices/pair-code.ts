/**
 * The code of a device that wants to join, as it is scanned, pasted or followed. As a link it opens Cairn on the other device and
 * asks there: it stands behind the `#`, so that no server is sent it. Pure.
 */

import { hrefOf } from '../../router/routes.ts';

const CODE = /cairn-pair:\d+:[^\s"'<>&#]+/;

/** `null`: there is none in this text. */
export const codeIn = (text: string): string | null => CODE.exec(decoded(text))?.[0] ?? null;

/** `app`: the address of the page that shows it. */
export const linkTo = (code: string, app: string): string =>
  `${app.replace(/#.*$/s, '')}${hrefOf('add-device')}?pair=${code}`;

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};
