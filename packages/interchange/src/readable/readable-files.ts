/**
 * "Everything, readable": all that a person keeps in forms that others read, as the files of one archive, each opened when its turn comes. The
 * first is a page that says what the others are. Law: each file is read anew from its source, so that none is held whole.
 */

import type { ZipMember } from '../zip/write-zip.ts';
import { CAIRN_LIST_NAMES } from '../cairn-json/cairn-file.ts';
import type { CairnListName, CairnLists, Records } from '../cairn-json/cairn-file.ts';
import { csvFileName, writeCsvTable } from '../csv-tables/write-csv-table.ts';
import { readMePage } from './read-me-page.ts';

/** In the words of the program: what the page says of each file. */
interface ReadMeWords {
  readonly locale: string;
  readonly title: string;
  readonly about: string;
  readonly json: string;
  readonly tables: string;
  readonly journal: string;
  readonly calendar: string;
  readonly fhir: string;
}

interface ReadableSource {
  readonly words: ReadMeWords;
  json(): AsyncIterable<string>;
  /** All lists at once, to be read once in their order. */
  lists(): { readonly [N in CairnListName]: Records<CairnLists[N]> };
  journal(): AsyncIterable<string>;
  /** `null`: of a part of a record there is none, since it tells what is still to come. */
  readonly calendar: string | null;
  fhir(): AsyncIterable<string>;
}

export function* readableFiles(source: ReadableSource): Generator<ZipMember, void, undefined> {
  const { words, calendar } = source;
  const files = [
    { name: 'cairn.json', about: words.json },
    { name: 'tables/', about: words.tables },
    { name: 'journal.md', about: words.journal },
    ...(calendar === null ? [] : [{ name: 'calendar.ics', about: words.calendar }]),
    { name: 'fhir.json', about: words.fhir },
  ];
  yield { name: 'read-me.html', pieces: [readMePage({ ...words, files })] };
  yield { name: 'cairn.json', pieces: source.json() };
  const lists = source.lists();
  for (const name of CAIRN_LIST_NAMES)
    yield { name: `tables/${csvFileName(name)}`, pieces: writeCsvTable(name, lists[name]) };
  yield { name: 'journal.md', pieces: source.journal() };
  if (calendar !== null) yield { name: 'calendar.ics', pieces: [calendar] };
  yield { name: 'fhir.json', pieces: source.fhir() };
}
