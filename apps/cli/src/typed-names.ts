/** Names that a person may type in their language: read however they are spelt, and told by the first. English is always read. Pure. */

import type { Copy } from '@cairn/copy';
import { foldLetters, foldText, LIFE_AREAS } from '@cairn/domain';
import type { LifeArea } from '@cairn/domain';

/** A digit of any script is its value. */
const digitOf = (sign: string): string => {
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint((sign.codePointAt(0) ?? 0) - value - 1)))
    value += 1;
  return String(value);
};

/** Without case, accents, letters of one alphabet and needless spaces: `'  Há ３ dias '` is `'ha 3 dias'`. */
export const plainOf = (written: string): string =>
  foldLetters(foldText(written))
    .replaceAll(/\p{Nd}/gu, digitOf)
    .replaceAll('’', "'")
    .replaceAll(/\s+/g, ' ')
    .trim();

/** Where a message holds several names, the first is the one that is told. */
export const namesIn = (message: string): readonly string[] => message.split('|');

export const areaName = (copy: Copy, area: LifeArea): string => copy.t(`cli.area.${area}`);

export const areaNames = (copy: Copy): string => LIFE_AREAS.map((area) => areaName(copy, area)).join(', ');

/** By its short name, or as the screens call it; `null` when it is none. */
export const readArea = (copy: Copy, written: string): LifeArea | null => {
  const plain = plainOf(written);
  return (
    LIFE_AREAS.find((area) => area === plain) ??
    LIFE_AREAS.find((area) =>
      [areaName(copy, area), copy.t(`area.${area}`)].some((name) => plainOf(name) === plain),
    ) ??
    null
  );
};
