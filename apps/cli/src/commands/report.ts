/**
 * `cairn report`: one page for an appointment, as text or, with `--html`, as a file to print. Plain parts unless others are named; words of
 * the person's own stand on it one by one, where they are named, and in no other case.
 */

import { lineAsText, reportInWords } from '@cairn/copy/report-words';
import type { Picked, ReportSection } from '@cairn/copy/report-words';
import { addDays, err, localDayAt, ok } from '@cairn/domain';
import type { LocalDay, Result } from '@cairn/domain';
import { readReport } from '@cairn/vault/reading';
import type { VaultDoor } from '@cairn/vault';
import type { Report, Span } from '@cairn/vault/reading';
import type { Call, Command } from '../command.ts';
import { sayDate } from '../days/say-day.ts';
import { readDays } from '../export/read-choice.ts';
import { settledFiles } from '../home/file-trouble.ts';
import { findPath } from '../paths/find-path.ts';
import { reportHtml } from '../report/report-html.ts';
import { REPORT_PARTS } from '../option-values.ts';
import { EXIT, refused, refusedByVault, said } from '../reply.ts';
import type { Refused, Reply } from '../reply.ts';
import { withVault } from '../with-vault.ts';
import { forgetPart, refusedFile, REPLACE, writeWhole } from '../write-whole.ts';

const PLAIN = 'areas,check-ins';

/** Twelve weeks. */
const DAYS = 84;

export const report: Command = {
  options: {
    ...{ from: { type: 'string' }, to: { type: 'string' }, parts: { type: 'string', multiple: true } },
    ...{ html: { type: 'string' }, [REPLACE]: { type: 'boolean' } },
  },
  run: async (call) =>
    withVault(call, async (door) => {
      const { copy, around } = call;
      const given = await readDays(call, door);
      if (!given.ok) return given.error;
      const settings = await door.ask('settings', {});
      if (!settings.ok) return refusedByVault(copy, settings.error);
      const today = localDayAt(around.clock.now().wall, settings.value.dayStartsAt);
      const span = spanOf(given.value, today);
      if (span.from > today) return refused(EXIT.usage, { type: 'BadSpan' }, copy.t('cli.report.future'));
      const { from, to } = span;
      const read = await readReport(door, { from, to });
      if (!read.ok) return refusedByVault(copy, read.error);
      const picked = await readParts(call, door, read.value);
      if (!picked.ok) return picked.error;
      const title = copy.t('report.sheet', {
        from: sayDate(copy.formatLocale, from),
        to: sayDate(copy.formatLocale, to),
      });
      const sections = reportInWords(copy, read.value, picked.value);
      return tell(call, { title, about: copy.t('report.sheet.about'), sections });
    }),
};

/** No day of it is still to come, unless all are. */
const spanOf = (given: Span, today: LocalDay): { readonly from: LocalDay; readonly to: LocalDay } => {
  const to = given.to === null || given.to > today ? today : given.to;
  return { from: given.from ?? addDays(given.to ?? to, -DAYS), to };
};

interface Page {
  readonly title: string;
  readonly about: string;
  readonly sections: readonly ReportSection[];
}

const tell = async (call: Call, page: Page): Promise<Reply> => {
  const { copy, given } = call;
  const path = given.text('html');
  if (path === undefined) {
    const lines = page.sections.flatMap(({ heading, lines: all }) => [
      '',
      heading,
      ...all.map((line) => `  ${lineAsText(line)}`),
    ]);
    return said(
      [page.title, page.about, ...(lines.length === 0 ? ['', copy.t('cli.report.empty')] : lines)],
      {
        ...page,
        sections: page.sections.map((one) => ({ ...one, lines: one.lines.map(lineAsText) })),
      },
    );
  }
  const html = reportHtml({ ...page, locale: copy.formatLocale });
  const written = await settledFiles(() => writeWhole(path, [html], given.has(REPLACE)));
  if (written.ok) return said([copy.t('cli.report.saved'), path], { file: path });
  await forgetPart(path);
  return refusedFile(copy, path, written.error);
};

/** `--parts areas,forms --parts words:"called mum"`. */
const readParts = async (call: Call, door: VaultDoor, facts: Report): Promise<Result<Picked, Refused>> => {
  const { given } = call;
  const named = (given.has('parts') ? given.all('parts') : [PLAIN]).flatMap((list) => partsIn(list, facts));
  const ladders = new Set<string>();
  const words = new Set<string>();
  for (const name of named) {
    const [part = '', rest = ''] = name.split(/:(.*)/s);
    if (['areas', 'check-ins', 'forms'].includes(name)) continue;
    if (part === 'paths') {
      // By the number that `cairn path` shows: another one would put words on the page that nobody chose.
      const found = await findPath(call, door, rest);
      if (!found.ok) return found;
      for (const { ladder } of found.value.path.ladders) ladders.add(ladder.id);
      continue;
    }
    if (part !== 'words' || rest === '') return err(notAPart(call));
    const found = facts.words.find(({ text }) => text.startsWith(rest));
    if (found === undefined) return err(noSuchWords(call, rest));
    words.add(found.id);
  }
  return ok({
    ...{ areas: named.includes('areas'), checkIns: named.includes('check-ins') },
    ...{ forms: named.includes('forms'), ladders, words },
  });
};

/** Parts stand between commas; words with a comma in them are one part, as far as there are words that begin so. */
const partsIn = (list: string, { words }: Report): readonly string[] => {
  const pieces = list.split(',');
  const parts: string[] = [];
  for (let at = 0; at < pieces.length;) {
    const [piece = ''] = pieces.slice(at);
    let end = piece.startsWith('words:') ? pieces.length : at + 1;
    const joined = (): string => pieces.slice(at, end).join(',');
    while (end > at + 1 && !words.some(({ text }) => text.startsWith(joined().slice('words:'.length))))
      end -= 1;
    parts.push(joined());
    at = end;
  }
  return parts;
};

const noSuchWords = ({ copy }: Call, words: string): Refused =>
  refused(EXIT.usage, { type: 'NoSuchWords' }, copy.t('cli.report.no-words', { words }));

const notAPart = ({ copy }: Call): Refused => {
  const sentence = copy.t('cli.report.parts-are', { parts: REPORT_PARTS.join(', ') });
  return refused(EXIT.usage, { type: 'BadParts' }, sentence);
};
