/** Files that somebody gives to Cairn. Laws: nothing throws; a plan holds whole records. */

import { detect, readCairnJson, readDaylioCsv, readImport, sourceOf } from '@cairn/interchange';
import { faultIn } from '../../../packages/interchange/src/fixtures/fault-in.ts';
import { OPTIONS } from '../../../packages/interchange/src/fixtures/read-file.ts';
import { SMALL_FILES } from '../../../packages/interchange/src/fixtures/small-files.ts';
import { fileOf, holds, ofHex } from './target.ts';
import type { Target } from './target.ts';

const readGiven = async (bytes: Uint8Array): Promise<void> => {
  detect(bytes);
  const plan = await readImport(sourceOf(bytes), OPTIONS);
  const fault = plan.ok ? faultIn(plan.value) : null;
  holds(fault === null, `${fault}`);
};

/** By the two readers whose files are most common, whatever the door would have taken it for. */
const readAsOurs = async (bytes: Uint8Array): Promise<void> => {
  await readGiven(bytes);
  for (const plan of [readCairnJson(bytes), readDaylioCsv(bytes, OPTIONS)]) {
    const fault = plan.ok ? faultIn(plan.value) : null;
    holds(fault === null, `${fault}`);
  }
};

const DAYLIO = ['full-date-2019-spreadsheet', 'note-title-2021', 'scales-2025', 'year-2017-polish'];

const OF_TABLES = [
  '"',
  '""',
  ',',
  ';',
  '\t',
  '\r\n',
  '2024-02-30',
  '9:00 PM',
  ofHex('fffe'),
  ofHex('efbbbf'),
];
const OF_JSON = [
  'null',
  '1e999',
  '-0',
  '"\\ud800"',
  '{}',
  '[]',
  '"__proto__":',
  '"constructor":',
  '1772496000000',
];
const OF_ZIP = [
  'PK\u0003\u0004',
  'PK\u0001\u0002',
  'PK\u0005\u0006',
  'PK\u0006\u0006',
  'PK\u0006\u0007',
  '../',
];

export const GIVEN_TARGETS: readonly Target[] = [
  {
    name: 'a file of Cairn’s own',
    seeds: [1, 2, 3, 4, 5].map((version) =>
      fileOf(`packages/interchange/src/cairn-json/fixtures/v${version}-2026-11.json`),
    ),
    words: [...OF_JSON, '"version":', '"backup":'],
    run: readAsOurs,
  },
  {
    name: 'a table of Daylio’s',
    seeds: DAYLIO.map((name) => fileOf(`packages/interchange/src/daylio-csv/fixtures/${name}.csv`)),
    words: [...OF_TABLES, ' | ', '<br>'],
    run: readAsOurs,
  },
  {
    name: 'a table of another app',
    seeds: SMALL_FILES.tables,
    words: [
      ...OF_TABLES,
      'YES_MANUAL',
      'SKIP',
      '-2150000000',
      '22nd Sep 2026',
      '1:10:00',
      'Entry(timestamp=',
    ],
    run: readGiven,
  },
  {
    name: 'JSON of another app',
    seeds: SMALL_FILES.objects,
    words: [...OF_JSON, '"record_date":', '"history":', '"#mood(4)"', '"✖"', '"2026-02-30"'],
    run: readGiven,
  },
  {
    name: 'a database of another app',
    seeds: SMALL_FILES.databases,
    words: [
      'CREATE VIEW ',
      'CREATE VIRTUAL TABLE ',
      'CREATE TABLE ',
      'GENERATED ALWAYS AS (1)',
      'SQLite format 3\0',
    ],
    run: readGiven,
  },
  {
    name: 'a journal of another app',
    seeds: SMALL_FILES.journals,
    words: [
      ...OF_JSON,
      '[2026-03-03 11:11] ',
      '<key>',
      '</string>',
      '&#x110000;',
      '&amp;',
      '<div class=',
      '- [x] ',
      '---\n',
    ],
    run: readGiven,
  },
  {
    name: 'an export of Apple Health',
    seeds: SMALL_FILES.health,
    words: [
      '<!--',
      '-->',
      ']>',
      '"',
      "'",
      '&#0;',
      '&#x110000;',
      '<Record type="',
      '</Record>',
      '<StateOfMind ',
      '+9999',
    ],
    run: readGiven,
  },
  { name: 'an archive of another app', seeds: SMALL_FILES.archives, words: OF_ZIP, run: readGiven },
];
