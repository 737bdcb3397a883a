/**
 * Letters that no accent makes, brought to the ones that they are typed as: `łóżko` and `lozko`, `Straße` and `strasse`, the
 * forms of alef. For comparing words with words of a list, and for nothing that is stored. Pure.
 */

const ALIKE: Readonly<Record<string, string>> = {
  ...{ ł: 'l', ø: 'o', đ: 'd', ħ: 'h', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ð: 'd' },
  ...{ ى: 'ي', ی: 'ي', ة: 'ه', ٱ: 'ا', ک: 'ك', ـ: '' },
  ...{ '٠': '0', '١': '1', '٢': '2', '٣': '3', '٤': '4', '٥': '5', '٦': '6', '٧': '7', '٨': '8', '٩': '9' },
};

const LETTERS = new RegExp(`[${Object.keys(ALIKE).join('')}]`, 'gu');

/** Of a text that is folded already (`foldText`): `foldLetters('łozko')` is `'lozko'`. */
export const foldLetters = (folded: string): string =>
  folded.replace(LETTERS, (letter) => ALIKE[letter] ?? letter);
