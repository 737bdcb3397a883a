/**
 * A share as a file: one page without any program in it, so that every phone shows it, a preview in a mail as well. It is not sealed, and
 * says so. Law: it loads nothing from anywhere, and holds what the preview shows.
 */

import type { Locale } from '@cairn/copy';
import { directionOf, speakToSupporter, supporterWords } from '@cairn/copy/supporter-words';
import { pictureType } from '@cairn/interchange/share';
import type { ShareBundle } from '@cairn/interchange/share';
import { showShare } from '../../supporter/show-share.ts';
import shared from '../../supporter/shared.css?raw';
import page from '../../supporter/supporter.css?raw';

/** In the language of whoever shares: `locale` for its words, and for its dates. */
export const shareFile = async (bundle: ShareBundle, locale: Locale): Promise<string> => {
  await speakToSupporter(locale);
  const { picture } = bundle;
  const drawn =
    picture === null ? null : { url: await dataUrl(picture), twin: supporterWords('supporter.picture') };
  const body = document.createElement('main');
  const title = document.createElement('h1');
  title.textContent = supporterWords('supporter.picked');
  const said = (['supporter.about', 'supporter.read', 'supporter.worried', 'supporter.file'] as const).map(
    (key) => {
      const line = document.createElement('p');
      line.textContent = supporterWords(key);
      line.className = 'soft';
      return line;
    },
  );
  body.append(title, showShare({ bundle, picture: drawn, locale }), ...said);
  return [
    `<!doctype html>\n<html lang="${locale}" dir="${directionOf(locale)}">\n<head>\n<meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta name="robots" content="noindex"><meta name="referrer" content="no-referrer">\n<title>Cairn</title>`,
    `<style>${page}${shared}</style>\n</head>\n<body>\n${body.outerHTML}\n</body>\n</html>\n`,
  ].join('\n');
};

const dataUrl = (picture: Uint8Array<ArrayBuffer>): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(typeof reader.result === 'string' ? reader.result : ''));
    reader.addEventListener('error', () => reject(new Error('The picture could not be read.')));
    reader.readAsDataURL(new Blob([picture], { type: pictureType(picture) ?? 'image/png' }));
  });
