/** Apple Journal: one HTML a page, with the day written out in the language of the phone. Places and pictures stay there. */

import { ok } from '@cairn/domain';
import { dayOf, parseNamedDate } from '../daylio-csv/written-date.ts';
import { eachText } from '../formats/each-text.ts';
import { dayIn } from '../formats/written-day.ts';
import { Finds } from '../found/finds.ts';
import type { Read } from '../found/found.ts';
import { wholeDay } from '../habits/habit-days.ts';
import { noteText } from '../text/note-text.ts';
import type { ZipArchive } from '../zip/open-zip.ts';

export const readAppleJournal: Read<string> = async (text) => {
  const finds = new Finds();
  addPage(finds, text, '');
  return ok(finds.reading('html'));
};

export const readAppleJournalZip: Read<ZipArchive> = async (archive) => {
  const texts = await eachText(archive, /(^|\/)Entries\/[^/]+\.html$/);
  if (!texts.ok) return texts;
  const finds = new Finds();
  for (const { name, text } of texts.value) addPage(finds, text, name);
  return ok(finds.reading('zip'));
};

const addPage = (finds: Finds, html: string, name: string): void => {
  finds.row();
  const day = dayIn(headerDay(html) ?? firstOf(/(\d{4}-\d{2}-\d{2})[^/]*$/, name));
  finds.aside('places', html.match(/gridItem assetType_\w*Map/g)?.length ?? 0);
  finds.aside('pictures', html.match(/gridItem assetType_(?:photo|video|livePhoto|audio)\b/g)?.length ?? 0);
  if (day === null) return finds.skip(null, { type: 'unreadable-date' });
  const title = noteText(firstOf(/class=["']title["']>([^<]*)</, html));
  const body = noteText(firstOf(/class=["']bodyText["']>([\s\S]*?)(?:<\/body>|$)/, html));
  const text = [title, body.replace(/[ \t]+\n/g, '\n')].filter((part) => part !== '').join('\n');
  finds.page({ ...wholeDay(day), text, key: ['apple-journal', day, text] });
};

const firstOf = (pattern: RegExp, text: string): string => pattern.exec(text)?.[1] ?? '';

/** `null` where the language is not known. */
const headerDay = (html: string): string | null => {
  const header = firstOf(/class=["']pageHeader["']>([^<]*)</, html);
  const year = firstOf(/\b(\d{4})\b/, header);
  const day = dayOf(parseNamedDate(year, header.replace(year, '')), 'day-first');
  return day.ok ? day.value : null;
};
