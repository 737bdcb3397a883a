/** Writing that puts no spaces between words (Han, Hiragana, Katakana): there each sign is read by itself. Pure. */

const SIGN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;
const SIGNS = new RegExp(SIGN, 'gu');
const HAN = /^\p{Script=Han}/u;
const MEANING = /[\p{Script=Han}\p{Script=Katakana}]/u;

/** Whether there is a sign of such writing in it. */
export const isUnspaced = (text: string): boolean => SIGN.test(text);

/** Whether it begins with a sign that means something by itself. */
export const isHan = (text: string): boolean => HAN.test(text);

/** Whether there is a sign in it that writes more than grammar. */
export const hasMeaningSign = (text: string): boolean => MEANING.test(text);

/** `'部屋を clean'` is `' 部  屋  を  clean'`; other writing stays as it is. */
export const spacedOut = (text: string): string => (isUnspaced(text) ? text.replace(SIGNS, ' $& ') : text);
