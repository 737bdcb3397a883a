/**
 * Notes that an app kept as a little HTML, back to the words a person wrote. Pure. Tags first, then entities, each once:
 * `&lt;br&gt;` is the four letters somebody typed. Only tags that rich-text editors write go; `<3` and `<home>` stay.
 */

import { plainCell } from './cell-text.ts';

/** `'one<br>two &amp; <b>three</b>'` gives `'one\ntwo & three'`. */
export const noteText = (html: string): string => plainCell(/[<&]/.test(html) ? withoutMarkup(html) : html);

const withoutMarkup = (html: string): string =>
  html
    .replace(TAGS, (_whole: string, slash: string, tag: string) =>
      textOfTag(tag.toLowerCase(), slash === '/'),
    )
    .replace(ENTITY, decodeEntity)
    .replace(/\n{3,}/g, '\n\n');

const TAGS = /<(\/?)(br|p|div|ul|ol|li|h[1-6]|b|i|u|s|em|strong|strike|span|font|a)(?:\s[^<>]*)?\/?>/gi;

const BLOCK = /^(?:p|div|ul|ol|li|h[1-6])$/;

const textOfTag = (tag: string, isClosing: boolean): string => {
  if (tag === 'br') return '\n';
  if (isClosing) return BLOCK.test(tag) ? '\n' : '';
  return tag === 'li' ? '- ' : '';
};

const ENTITY = /&([a-z]{2,5}|#\d{1,7}|#x[\da-f]{1,6});/gi;

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
]);

const decodeEntity = (whole: string, name: string): string => {
  if (!name.startsWith('#')) return NAMED.get(name.toLowerCase()) ?? whole;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
};
