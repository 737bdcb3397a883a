/**
 * Notes that an app kept as a little HTML, back to the words a person wrote. Pure, single pass: an entity is decoded
 * once, so `&amp;lt;` gives `&lt;`. Only tags that rich-text editors write are taken out; `<3` and `<home>` stay.
 */

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
]);

const MARKUP =
  /<(?<close>\/?)(?<tag>br|p|div|ul|ol|li|h[1-6]|b|i|u|s|em|strong|strike|span|font|a)(?:\s[^<>]*)?\/?>|&(?<entity>[a-z]{2,5}|#\d{1,7}|#x[\da-f]{1,6});/gi;

/** `'one<br>two &amp; <b>three</b>'` gives `'one\ntwo & three'`. */
export const noteText = (html: string): string => {
  if (!html.includes('<') && !html.includes('&')) return plainSpaces(html);
  const text = html.replace(MARKUP, (whole: string, close: string, tag?: string, entity?: string) =>
    tag === undefined ? decodeEntity(whole, entity ?? '') : textOfTag(tag.toLowerCase(), close === '/'),
  );
  return plainSpaces(text).replace(/\n{3,}/g, '\n\n');
};

const plainSpaces = (text: string): string => text.replace(/[\u00a0\u2007\u202f]/g, ' ').trim();

const textOfTag = (tag: string, isClosing: boolean): string => {
  if (tag === 'br') return '\n';
  if (tag === 'li') return isClosing ? '\n' : '- ';
  return isClosing && /^(?:p|div|ul|ol|h[1-6])$/.test(tag) ? '\n' : '';
};

const decodeEntity = (whole: string, name: string): string => {
  const known = ENTITIES.get(name.toLowerCase());
  if (known !== undefined) return known;
  if (!name.startsWith('#')) return whole;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
};
