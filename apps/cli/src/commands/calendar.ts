/**
 * `cairn calendar`: rituals and planned steps as a calendar file, or served on this machine to a calendar that subscribes to it.
 * Generic words unless `--words`: a calendar is read on lock screens and by other people.
 */

import { readCalendar } from '../calendar/read-calendar.ts';
import type { CalendarWords } from '../calendar/read-calendar.ts';
import { serveCalendar } from '../calendar/serve-calendar.ts';
import type { Call, Command } from '../command.ts';
import { writeDurably } from '../home/durable-files.ts';
import { settledFiles } from '../home/file-trouble.ts';
import { EXIT, refused, refusedByVault, said } from '../reply.ts';
import type { Reply } from '../reply.ts';
import { withVault } from '../with-vault.ts';

const DEFAULT_PORT = 4748;
const BAD_PORT = { type: 'BadInput', field: 'port' };

export const calendar: Command = {
  options: {
    out: { type: 'string' },
    words: { type: 'boolean' },
    serve: { type: 'boolean' },
    port: { type: 'string' },
  },
  run: async (call) => {
    const { copy, given, words: paths } = call;
    const port = given.has('port') ? Number(given.text('port')) : DEFAULT_PORT;
    const isOneWay = !given.has('serve') || !given.has('out');
    if (!isOneWay || paths.length > 0 || (given.has('port') && !given.has('serve')))
      return refused(EXIT.usage, { type: 'OneWay' }, copy.t('cli.calendar.one-way'));
    if (!isPort(port)) return refused(EXIT.usage, BAD_PORT, copy.t('cli.value.port'));
    const words: CalendarWords = given.has('words') ? 'own' : 'generic';
    return given.has('serve') ? serveCalendar(call, { port, words }) : writeCalendar(call, words);
  },
};

const isPort = (port: number): boolean => Number.isInteger(port) && port >= 1024 && port <= 65_535;

const writeCalendar = (call: Call, words: CalendarWords): Promise<Reply> =>
  withVault(call, async (door) => {
    const { copy, given, around } = call;
    const file = given.text('out') ?? 'cairn.ics';
    const read = await readCalendar(call, door, words);
    if (!read.ok) return refusedByVault(copy, read.error);
    const { text, entries } = read.value;
    if (file === '-') {
      await around.terminal.print(text);
      return { type: 'streamed' };
    }
    const written = await settledFiles(() => writeDurably(file, text));
    if (!written.ok) {
      const code = written.error.type === 'StoreTrouble' ? written.error.code : written.error.type;
      const sentence = copy.t('cli.export.not-written', { path: file, code });
      return refused(EXIT.file, { type: 'NotWritten' }, sentence);
    }
    const hint = words === 'generic' ? [copy.t('cli.calendar.generic')] : [];
    return said([copy.t('cli.calendar.saved', { count: entries }), file, ...hint], { file, entries });
  });
