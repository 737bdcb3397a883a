/** Cuts writing that is longer than one `PrivateText` holds into pieces that are not, at a space where there is one. */

import { LONGEST_TEXT, parsePageText, parsePrivateText } from '@cairn/domain';
import type { PrivateText } from '@cairn/domain';

/** In order; joined they hold every visible character. Empty for blank text. */
export const splitText = (text: string): readonly PrivateText[] => {
  const whole = parsePrivateText(text);
  if (whole.ok) return [whole.value];
  const pieces: PrivateText[] = [];
  let rest = text.normalize('NFC');
  while (rest !== '') {
    const end = cutAt(rest);
    const piece = parsePrivateText(rest.slice(0, end));
    if (piece.ok) pieces.push(piece.value);
    rest = rest.slice(end);
  }
  return pieces;
};

/** A page of the journal holds more. */
export const splitPage = (text: string): readonly PrivateText[] => {
  const whole = parsePageText(text);
  return whole.ok ? [whole.value] : splitText(text);
};

/** Not inside a surrogate pair: a cut between two characters keeps both. */
const cutAt = (text: string): number => {
  if (text.length <= LONGEST_TEXT) return text.length;
  const space = Math.max(text.lastIndexOf('\n', LONGEST_TEXT), text.lastIndexOf(' ', LONGEST_TEXT));
  if (space > LONGEST_TEXT / 2) return space;
  const unit = text.charCodeAt(LONGEST_TEXT - 1);
  return unit >= 0xd800 && unit <= 0xdbff ? LONGEST_TEXT - 1 : LONGEST_TEXT;
};
