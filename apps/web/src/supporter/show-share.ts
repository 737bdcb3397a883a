/**
 * What is shared, drawn: one piece of markup for the supporter's page, the preview and the file, so that what is previewed is what is
 * seen. Law: words of a person are text and nothing else.
 */

import type { ShareBundle } from '@cairn/interchange/share';

export interface ShownShare {
  readonly bundle: ShareBundle;
  /** Of the picture: where it lies, and what it is for those who do not see it. */
  readonly picture: { readonly url: string; readonly twin: string } | null;
  /** In which days are written. */
  readonly locale: string;
}

export const showShare = ({ bundle, picture, locale }: ShownShare): HTMLElement => {
  const shown = document.createElement('div');
  shown.className = 'shared';
  if (bundle.line !== null) shown.append(own('p', bundle.line, 'shared-line'));
  if (picture !== null) {
    const image = document.createElement('img');
    image.src = picture.url;
    image.alt = picture.twin;
    shown.append(image);
  }
  if (bundle.stones.length > 0) shown.append(stonesOf(bundle, locale));
  return shown;
};

const stonesOf = ({ stones }: ShareBundle, locale: string): HTMLElement => {
  const list = document.createElement('ul');
  // Safari takes a list without its dots for none.
  list.setAttribute('role', 'list');
  for (const { text, day } of stones) {
    const stone = own('li', text);
    if (day !== null) {
      const when = own('span', dayIn(locale, day), 'shared-day');
      stone.append(when);
    }
    list.append(stone);
  }
  return list;
};

/** Read in its own direction. */
const own = (tag: 'p' | 'li' | 'span', text: string, name = ''): HTMLElement => {
  const element = document.createElement(tag);
  element.textContent = text;
  element.dir = 'auto';
  if (name !== '') element.className = name;
  return element;
};

const dayIn = (locale: string, day: string): string => {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
};
