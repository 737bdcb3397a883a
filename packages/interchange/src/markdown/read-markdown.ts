/**
 * Journals as text: a zip with a file for each day whose name says which; one file of `jrnl`, which writes moments in brackets;
 * and what Cairn wrote itself. Words stay as they are. A task that is ticked off there is a win as well.
 */

import { ok } from '@cairn/domain';
import type { LocalDay } from '@cairn/domain';
import { parseTime } from '../daylio-csv/written-time.ts';
import { eachText } from '../formats/each-text.ts';
import type { NamedText } from '../formats/each-text.ts';
import { dayIn } from '../formats/written-day.ts';
import { Finds } from '../found/finds.ts';
import type { Around, Read, Reading, When } from '../found/found.ts';
import { wholeDay } from '../habits/habit-days.ts';
import { isEscaped, plainPage } from '../journal-markdown/page-words.ts';
import type { ZipArchive } from '../zip/open-zip.ts';

export const readMarkdownZip: Read<ZipArchive> = async (archive) => {
  const texts = await eachText(archive, /\.(md|markdown|txt)$/i);
  if (!texts.ok) return texts;
  const finds = new Finds();
  for (const { name, text } of texts.value) {
    finds.row();
    const day = dayOfPage({ name, text });
    if (day === null) finds.skip(null, { type: 'undated-page', name });
    else addDay(finds, day, text);
  }
  return ok(finds.reading('files'));
};

/** One such file alone. `null` where neither its name nor its head says the day. */
export const readMarkdownPage = (page: NamedText): Reading | null => {
  const day = dayOfPage(page);
  if (day === null) return null;
  const finds = new Finds();
  finds.row();
  addDay(finds, day, page.text);
  return finds.reading('file');
};

const dayOfPage = ({ name, text }: NamedText): LocalDay | null => {
  const [, front = ''] = FRONT.exec(text) ?? [];
  const [, date = ''] = /^date:\s*["']?(\d{4}-\d\d-\d\d)/m.exec(front) ?? [];
  return dayInName(name) ?? dayIn(date);
};

/** `2021-01-01`, `1-20210101`, `2021-01-01-Friday`, `01.01.2021`: the first date in the name of the file. */
const dayInName = (name: string): LocalDay | null => {
  const own = name.split('/').at(-1) ?? '';
  const [, year = '', month = '', day = ''] = /(?<!\d)(\d{4})-?(\d{2})-?(\d{2})(?!\d)/.exec(own) ?? [];
  if (year !== '') return dayIn(`${year}-${month}-${day}`);
  const [, first = '', second = '', last = ''] = /(?<!\d)(\d{2})\.(\d{2})\.(\d{4})(?!\d)/.exec(own) ?? [];
  return dayIn(`${last}-${second}-${first}`);
};

const FRONT = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?/;
const TICKED = /^\s*[-*+] \[[xX]\] (.+)$/gm;

const OPEN = /^\s*[-*+] \[ \] (.+)$/gm;

const addDay = (finds: Finds, day: LocalDay, written: string): void => {
  const [, front = ''] = FRONT.exec(written) ?? [];
  const text = written.replace(FRONT, '').trim();
  const [, mood = ''] = /^\s*mood:\s*["']?([^"'\n#]+?)["']?\s*$/m.exec(front) ?? [];
  for (const [, task = ''] of text.matchAll(TICKED)) finds.doing({ ...wholeDay(day), name: task });
  // They stay on the page as well, where they were written.
  for (const [, task = ''] of text.matchAll(OPEN)) finds.offer(task);
  if (mood !== '') finds.moment({ ...wholeDay(day), word: mood, key: ['markdown', 'mood', day] });
  if (text !== '') finds.page({ ...wholeDay(day), text, key: ['markdown', day] });
};

const JRNL = /^\[(\d{4}-\d\d-\d\d)(?:[ T]([^\]]+))?\] ?/gm;

export const readJrnl: Read<string> = async (text, around) => {
  const finds = new Finds();
  const heads = [...text.matchAll(JRNL)];
  for (const [index, head] of heads.entries()) {
    finds.row();
    const words = text.slice(head.index + head[0].length, heads[index + 1]?.index ?? text.length).trim();
    const when = whenOf(head[1] ?? '', head[2] ?? '', around);
    if (when === null) finds.skip(lineAt(text, head.index), { type: 'impossible-date' });
    else finds.page({ ...when, text: words, key: ['jrnl', when.day, head[2] ?? '', words] });
  }
  return ok(finds.reading('jrnl'));
};

const lineAt = (text: string, at: number): number => text.slice(0, at).split('\n').length;

const whenOf = (date: string, time: string, around: Around): When | null => {
  const day = dayIn(date);
  const minutes = parseTime(time);
  if (day === null) return null;
  return minutes === null ? wholeDay(day) : around.at(day, minutes);
};

const DAY_HEAD = /^## (\d{4}-\d\d-\d\d)\n/gm;
const PAGE_HEAD = /(?:^|\n)### (\d\d:\d\d)\n|\n\* \* \*\n/g;

/** What journal-markdown writes: a day, its hours, and pages without an hour between three stars. */
export const readCairnJournal: Read<string> = async (text, around) => {
  const finds = new Finds();
  const days = [...text.matchAll(DAY_HEAD)];
  const plain = isEscaped(text) ? plainPage : (words: string): string => words;
  for (const [index, head] of days.entries()) {
    const whole = text.slice(head.index + head[0].length, days[index + 1]?.index ?? text.length);
    for (const { time, words } of pagesIn(whole)) {
      finds.row();
      const when = whenOf(head[1] ?? '', time, around);
      if (when === null) finds.skip(lineAt(text, head.index), { type: 'impossible-date' });
      else finds.page({ ...when, text: plain(words), key: ['cairn-journal', when.day, time, words] });
    }
  }
  return ok(finds.reading('cairn-journal'));
};

const pagesIn = (day: string): readonly { readonly time: string; readonly words: string }[] => {
  const heads = [...day.matchAll(PAGE_HEAD)];
  const first = { time: '', words: day.slice(0, heads[0]?.index ?? day.length).trim() };
  const others = heads.map((head, index) => ({
    time: head[1] ?? '',
    words: day.slice(head.index + head[0].length, heads[index + 1]?.index ?? day.length).trim(),
  }));
  return [first, ...others].filter(({ words }) => words !== '');
};
