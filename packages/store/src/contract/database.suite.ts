/**
 * What every driver of the database port must do. Free of any test runner, so that the same cases run under Node and in
 * a worker of a browser; a case throws when it does not hold.
 */

import { DatabaseFault } from '../database.ts';
import type { Database, DatabaseFaultReason } from '../database.ts';
import { joinAllWords, mergeWords } from '../projections/merge-words.ts';
import { migrate } from '../schema/migrate.ts';

export interface ContractSetup {
  /** Opens the file of this name with this key; the same name again is the same file. */
  open(name: string, key: Uint8Array): Promise<Database>;
  /** The raw bytes of a closed file, or `null` where a driver has no file. */
  bytesOf(name: string): Promise<Uint8Array | null>;
}

export interface ContractCase {
  readonly title: string;
  run(setup: ContractSetup): Promise<void>;
}

const KEY = new Uint8Array(32).fill(7);
const OTHER_KEY = new Uint8Array(32).fill(8);

const equal = (actual: unknown, expected: unknown, what: string): void => {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== b) throw new Error(`${what}: expected ${b}, got ${a}`);
};

const faultOf = async (work: () => Promise<unknown>): Promise<DatabaseFaultReason | 'none'> => {
  try {
    await work();
  } catch (thrown) {
    if (thrown instanceof DatabaseFault) return thrown.reason;
    throw thrown;
  }
  return 'none';
};

const text = new TextDecoder('latin1');

export const databaseContract: readonly ContractCase[] = [
  {
    title: 'gives back every kind of value as it was',
    run: async ({ open }) => {
      const database = await open('values.db', KEY);
      await database.exec('CREATE TABLE t (n INTEGER PRIMARY KEY, i INTEGER, r REAL, s TEXT, b BLOB)');
      const words = 'made the bed 🛏️\nשלום "quoted" \u202e';
      const blob = Uint8Array.of(0, 1, 254, 255);
      const insert = 'INSERT INTO t (i, r, s, b) VALUES (?1, ?2, ?3, ?4)';
      equal(await database.run(insert, [1_795_386_861_339, 0.5, words, blob]), 1, 'changes');
      equal(await database.run(insert, [-(2 ** 52), null, '', new Uint8Array()]), 1, 'changes');
      const rows = await database.all<{ i: number; r: number; s: string; b: Uint8Array }>(
        'SELECT * FROM t ORDER BY n',
      );
      equal([rows[0]?.i, rows[0]?.r, rows[0]?.s], [1_795_386_861_339, 0.5, words], 'first row');
      equal([...(rows[0]?.b ?? [])], [...blob], 'blob');
      equal([rows[1]?.i, rows[1]?.r, rows[1]?.s, rows[1]?.b.length], [-(2 ** 52), null, '', 0], 'second row');
      await database.close();
    },
  },
  {
    title: 'lets a parameter stand in several places, and a statement be used again and again',
    run: async ({ open }) => {
      const database = await open('params.db', KEY);
      await database.exec('CREATE TABLE t (k TEXT PRIMARY KEY, n INTEGER)');
      for (let i = 0; i < 50; i += 1) {
        await database.run('INSERT INTO t VALUES (?1, ?2) ON CONFLICT (k) DO UPDATE SET n = n + ?2', [
          'a',
          i,
        ]);
      }
      equal(
        await database.all('SELECT k, n FROM t WHERE k = ?1 AND ?1 = k', ['a']),
        [{ k: 'a', n: 1225 }],
        'sum',
      );
      equal(await database.all('SELECT k FROM t WHERE k = ?1', ['b']), [], 'nothing');
      await database.close();
    },
  },
  {
    title: 'puts many rows in by one statement, each as it would go in by itself',
    run: async ({ open }) => {
      const database = await open('many.db', KEY);
      await database.exec('CREATE TABLE t (n INTEGER PRIMARY KEY, i INTEGER, r REAL, s TEXT, b BLOB) STRICT');
      const numbers = [null, 0, -1, 2 ** 31, -(2 ** 31) - 1, 1_795_386_861_339, -(2 ** 53) + 1];
      const texts = ['', 'ä🌿'.repeat(900), null, 'made the bed'];
      const blobs = [new Uint8Array(), Uint8Array.of(0, 255), new Uint8Array(5_000).fill(9), null];
      const rows = numbers.map((i, n) => [n, i, n / 2, texts[n % 4] ?? null, blobs[n % 4] ?? null]);
      equal(await database.runMany('INSERT INTO t (n, i, r, s, b) VALUES (?, ?, ?, ?, ?)', rows), 7, 'rows');
      const kept = await database.all<{ n: number; i: number; r: number; s: string; b: Uint8Array | null }>(
        'SELECT * FROM t ORDER BY n',
      );
      const plain = (row: readonly unknown[]): unknown[] =>
        row.map((value) => (value instanceof Uint8Array ? [...value] : value));
      equal(
        kept.map(({ n, i, r, s, b }) => plain([n, i, r, s, b])),
        rows.map(plain),
        'values',
      );
      equal(
        await database.runMany('UPDATE t SET i = ? WHERE n < ?', [
          [1, 3],
          [2, 2],
        ]),
        5,
        'rows changed',
      );
      equal(await database.runMany('DELETE FROM t WHERE n = ?', []), 0, 'no row');
      equal(
        await faultOf(() => database.runMany('INSERT INTO t (n) VALUES (?)', [[90], [1], [91]])),
        'io',
        'one that does not go in',
      );
      equal(await database.runMany('INSERT INTO t (n) VALUES (?)', [[92], [93]]), 2, 'the next time');
      equal(
        await database.all('SELECT n FROM t WHERE n > 89 ORDER BY n'),
        [{ n: 90 }, { n: 92 }, { n: 93 }],
        'kept',
      );
      const alike = [5, 5, null, 5, 6, 6].map((value, index) => [100 + index, value, `${value}`, value]);
      await database.runMany('INSERT INTO t (n, i, s, r) VALUES (?, ?, ?, ?)', alike);
      equal(
        (await database.all('SELECT n, i, s, r FROM t WHERE n >= 100 ORDER BY n')).map(Object.values),
        alike,
        'values that come again',
      );
      await database.close();
    },
  },
  {
    title: 'hands out bytes of its own, untouched by what is read next',
    run: async ({ open }) => {
      const database = await open('fresh.db', KEY);
      await database.exec('CREATE TABLE t (b BLOB)');
      for (const value of [1, 2, 3])
        await database.run('INSERT INTO t VALUES (?1)', [new Uint8Array(64).fill(value)]);
      const rows = await database.all<{ b: Uint8Array }>('SELECT b FROM t ORDER BY rowid');
      await database.exec(`INSERT INTO t SELECT zeroblob(200000)`);
      equal(
        rows.map(({ b }) => b[63]),
        [1, 2, 3],
        'blobs',
      );
      await database.close();
    },
  },
  {
    title: 'undoes a transaction whole, also after a constraint stopped it',
    run: async ({ open }) => {
      const database = await open('rollback.db', KEY);
      await database.exec('CREATE TABLE t (k TEXT PRIMARY KEY)');
      await database.exec('BEGIN IMMEDIATE');
      await database.run('INSERT INTO t VALUES (?1)', ['a']);
      equal(await faultOf(() => database.run('INSERT INTO t VALUES (?1)', ['a'])), 'io', 'fault');
      await database.exec('ROLLBACK');
      equal(await database.all('SELECT * FROM t'), [], 'rows');
      await database.close();
    },
  },
  {
    title: 'keeps what was committed after closing and opening',
    run: async ({ open }) => {
      const first = await open('kept.db', KEY);
      await first.exec('CREATE TABLE t (s TEXT)');
      await first.run('INSERT INTO t VALUES (?1)', ['kept']);
      await first.close();
      const again = await open('kept.db', KEY);
      equal(await again.all('SELECT s FROM t'), [{ s: 'kept' }], 'rows');
      await again.close();
    },
  },
  {
    title: 'writes ahead and waits for the disk',
    run: async ({ open, bytesOf }) => {
      const database = await open('durable.db', KEY);
      await database.exec('CREATE TABLE t (s TEXT)');
      const [sync] = await database.all<{ synchronous: number }>('PRAGMA synchronous');
      equal(sync?.synchronous, 2, 'synchronous');
      const [mode] = await database.all<{ journal_mode: string }>('PRAGMA journal_mode');
      await database.close();
      if ((await bytesOf('durable.db')) !== null) equal(mode?.journal_mode, 'wal', 'journal mode');
    },
  },
  {
    title: 'leaves no word readable in the file',
    run: async ({ open, bytesOf }) => {
      const database = await open('sealed.db', KEY);
      await database.exec('CREATE TABLE plainnameoftable (s TEXT)');
      await database.run('INSERT INTO plainnameoftable VALUES (?1)', ['showered before noon']);
      await database.close();
      const bytes = await bytesOf('sealed.db');
      if (bytes === null) return;
      const raw = text.decode(bytes);
      for (const word of ['showered', 'plainnameoftable', 'SQLite format']) {
        equal(raw.includes(word), false, word);
      }
    },
  },
  {
    title: 'does not open with another key',
    run: async ({ open, bytesOf }) => {
      const database = await open('locked.db', KEY);
      await database.exec('CREATE TABLE t (s TEXT)');
      await database.close();
      if ((await bytesOf('locked.db')) === null) return;
      equal(await faultOf(() => open('locked.db', OTHER_KEY)), 'wrong-key', 'fault');
      const again = await open('locked.db', KEY);
      equal(await again.all('SELECT * FROM t'), [], 'rows');
      await again.close();
    },
  },
  {
    title: 'makes a sealed copy that opens by itself',
    run: async ({ open, bytesOf }) => {
      const database = await open('original.db', KEY);
      await database.exec('CREATE TABLE t (s TEXT)');
      await database.run('INSERT INTO t VALUES (?1)', ['before the migration']);
      if ((await bytesOf('original.db')) === null) return database.close();
      await database.copyTo('copy.db');
      await database.copyTo('copy.db');
      await database.run('INSERT INTO t VALUES (?1)', ['after']);
      await database.close();
      const bytes = await bytesOf('copy.db');
      equal(bytes !== null && !text.decode(bytes).includes('before the migration'), true, 'sealed');
      const copy = await open('copy.db', KEY);
      equal(await copy.all('SELECT s FROM t'), [{ s: 'before the migration' }], 'rows');
      await copy.close();
    },
  },
  {
    title: 'takes a copy away, and nothing else, as often as it is asked to',
    run: async ({ open, bytesOf }) => {
      const database = await open('still.db', KEY);
      await database.exec('CREATE TABLE t (s TEXT)');
      await database.run('INSERT INTO t VALUES (?1)', ['stays']);
      if ((await bytesOf('still.db')) === null) return database.close();
      await database.copyTo('taken.db');
      await database.removeCopy('taken.db');
      await database.removeCopy('taken.db');
      await database.removeCopy('never-there.db');
      equal(await database.all('SELECT s FROM t'), [{ s: 'stays' }], 'rows');
      await database.copyTo('taken.db');
      await database.removeCopy('taken.db');
      await database.close();
      const empty = await open('taken.db', KEY);
      equal(await empty.all('SELECT name FROM sqlite_schema'), [], 'tables');
      await empty.close();
    },
  },
  {
    title: 'searches full text without keeping it twice',
    run: async ({ open }) => {
      const database = await open('words.db', KEY);
      await database.exec(`CREATE VIRTUAL TABLE w USING fts5(s, content='', contentless_delete=1)`);
      await database.run('INSERT INTO w (rowid, s) VALUES (?1, ?2)', [5, 'watered the café plants']);
      equal(await database.all('SELECT rowid FROM w WHERE w MATCH ?1', ['"cafe"']), [{ rowid: 5 }], 'found');
      await database.run('DELETE FROM w WHERE rowid = ?1', [5]);
      equal(await database.all('SELECT rowid FROM w WHERE w MATCH ?1', ['"cafe"']), [], 'gone');
      await database.close();
    },
  },
  {
    title:
      'joins the pieces of the index of words step by step, and finds the same before, between and after',
    run: async ({ open }) => {
      const database = await open('pieces.db', KEY);
      await migrate(database);
      const insert = 'INSERT INTO win_words (rowid, text, note, area) VALUES (?1, ?2, ?3, ?4)';
      for (let n = 1; n <= 40; n += 1)
        await database.run(insert, [n, `walked ${n} steps`, n % 2 === 0 ? 'in the rain' : '', 'move']);
      for (let n = 5; n <= 20; n += 5) await database.run('DELETE FROM win_words WHERE rowid = ?1', [n]);
      const found = (): Promise<readonly object[]> =>
        database.all('SELECT rowid FROM win_words WHERE win_words MATCH ?1 ORDER BY rowid', [
          'walked AND rain',
        ]);
      const before = await found();
      equal(before.length, 18, 'found');
      const pieces = async (): Promise<number> => {
        const [row] = await database.all<{ n: number }>(
          'SELECT count(DISTINCT segid) AS n FROM win_words_idx',
        );
        return row?.n ?? 0;
      };
      const piecesBefore = await pieces();
      let steps = 0;
      while (await mergeWords(database)) {
        steps += 1;
        equal(await found(), before, `found after step ${steps}`);
        if (steps > 100) throw new Error('it never ends');
      }
      equal(piecesBefore > 5 && (await pieces()) < 5, true, `fewer pieces than ${piecesBefore}`);
      equal(await mergeWords(database), false, 'nothing left to do');
      equal(await found(), before, 'found after merging');
      await joinAllWords(database);
      equal([await pieces(), await found()], [1, before], 'one piece, finding the same');
      await database.close();
    },
  },
];
