/**
 * The page that a supporter opens: plain, small, and nothing of Cairn's start. The key stands after the `#` of the link; it is taken
 * out of the address at once and lives as long as this page. Law: nothing is opened, and no view is used up, before somebody taps.
 */

import { parseShareSecret } from '@cairn/crypto/share';
import type { ShareSecret } from '@cairn/crypto/share';
import {
  aboutLanguage,
  directionOf,
  draftFor,
  speakToSupporter,
  supporterWords as t,
} from '@cairn/copy/supporter-words';
import { pictureType } from '@cairn/interchange/share';
import type { ShareBundle } from '@cairn/interchange/share';
import { openShared } from './ask-relay.ts';
import { cheerForm } from './cheer-form.ts';
import { button, heading, paragraph } from './elements.ts';
import { showShare } from './show-share.ts';
import './supporter.css';
import './shared.css';

const page = document.getElementById('shared');

const show = (title: Parameters<typeof t>[0], ...rest: readonly HTMLElement[]): void => {
  const head = heading(t(title));
  document.title = t(title);
  page?.replaceChildren(head, ...rest);
  head.focus();
};

const hash = location.hash.slice(1);
if (hash !== '') history.replaceState(null, '', location.pathname);
const key = parseShareSecret(hash);

const soft = (word: Parameters<typeof t>[0]): HTMLElement => paragraph(t(word), 'soft');

const open = async (secret: ShareSecret, pressed: HTMLButtonElement): Promise<void> => {
  pressed.disabled = true;
  pressed.textContent = t('supporter.opening');
  const opened = await openShared(secret);
  switch (opened.type) {
    case 'opened':
      return showOpened(secret, opened.bundle);
    case 'gone':
      return show('supporter.gone', paragraph(t('supporter.gone.about')), soft('supporter.worried'));
    case 'wait':
    case 'trouble':
      return offer(secret, opened.type);
    default:
      opened satisfies never;
  }
};

const offer = (secret: ShareSecret, trouble: 'wait' | 'trouble' | null): void => {
  const word = trouble === null ? 'supporter.open' : 'supporter.again';
  const act = button(t(word), 'act');
  act.addEventListener('click', () => void open(secret, act));
  const said = trouble === null ? [] : [paragraph(t(`supporter.${trouble}`))];
  show(
    'supporter.heading',
    paragraph(t('supporter.about')),
    paragraph(t('supporter.how')),
    ...said,
    act,
    soft('supporter.private'),
    ...inOwnLanguage(secret),
  );
};

/** The language that this device likes best, where Cairn has it as a draft; from there, the way back to English. */
const inOwnLanguage = (secret: ShareSecret): readonly HTMLElement[] => {
  const own = draftFor(navigator.languages);
  const root = document.documentElement;
  if (own === null) return [];
  const locale = root.lang === own ? 'en' : own;
  const way = button(aboutLanguage(locale)?.offer ?? '', 'plain');
  way.lang = locale;
  way.dir = directionOf(locale);
  const speak = async (): Promise<void> => {
    await speakToSupporter(locale);
    root.lang = locale;
    root.dir = directionOf(locale);
    offer(secret, null);
  };
  way.addEventListener('click', () => void speak());
  return [way];
};

const pictureOf = ({ picture }: ShareBundle): { readonly url: string; readonly twin: string } | null => {
  const type = picture === null ? null : pictureType(picture);
  if (picture === null || type === null) return null;
  return { url: URL.createObjectURL(new Blob([picture], { type })), twin: t('supporter.picture') };
};

/** As this device writes days, in the language that the page speaks. */
const spokenHere = (): string => {
  const { lang } = document.documentElement;
  return navigator.languages.find((tag) => tag === lang || tag.startsWith(`${lang}-`)) ?? lang;
};

const showOpened = (secret: ShareSecret, bundle: ShareBundle): void =>
  show(
    'supporter.picked',
    showShare({ bundle, picture: pictureOf(bundle), locale: spokenHere() }),
    paragraph(t('supporter.read')),
    cheerForm(secret),
    soft('supporter.worried'),
  );

if (key === null) show('supporter.gone', paragraph(t('supporter.no-key')), soft('supporter.worried'));
else offer(key, null);
