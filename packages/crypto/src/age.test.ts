import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ArchiveBroken, checkArchive, openArchive, sealArchive } from './age.ts';
import type { ArchiveError, Passphrase, Pieces } from './age.ts';
import { fromHex } from './hex.suite.ts';
import { randomBytes } from './random.ts';
import vectors from './vectors/age.json' with { type: 'json' };

const passphrase = 'a stone by the river' as Passphrase;

/** Small, so that a test takes no second. */
const options = { passphrase, workFactor: 4 };

const joined = async (pieces: Pieces): Promise<Uint8Array> => {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Uint8Array.from(Buffer.concat(all));
};

const sealed = (content: Uint8Array): Promise<Uint8Array> => joined(sealArchive([content], options));

interface Opened {
  readonly content: Uint8Array;
  readonly error: ArchiveError['type'] | null;
}

const open = async (pieces: Pieces, by = passphrase): Promise<Opened> => {
  const opened = await openArchive(pieces, { passphrase: by });
  if (!opened.ok) return { content: new Uint8Array(0), error: opened.error.type };
  const all: Uint8Array[] = [];
  try {
    for await (const piece of opened.value) all.push(piece);
    return { content: Uint8Array.from(Buffer.concat(all)), error: null };
  } catch (error) {
    if (!(error instanceof ArchiveBroken)) throw error;
    return { content: Uint8Array.from(Buffer.concat(all)), error: error.error.type };
  }
};

function* cut(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

test.each(vectors.cases)(
  'opens what the stock tool wrote: $what',
  async ({ passphrase: by, content, archive }) => {
    const opened = await open([fromHex(archive)], by as Passphrase);
    expect(opened.error).toBe(null);
    expect(Buffer.from(opened.content).toString('hex')).toBe(content);
  },
);

test.each(vectors.fails)('does not open: $what', async ({ passphrase: by, archive, error }) => {
  expect((await open([fromHex(archive)], by as Passphrase)).error).toBe(error);
});

test.each([0, 1, 65_535, 65_536, 65_537, 200_000])('%i bytes come back, in any pieces', async (length) => {
  const content = randomBytes(Math.min(length, 65_536));
  const whole = Uint8Array.from({ length }, (_, at) => content[at % content.length] ?? 0);
  const archive = await joined(sealArchive(cut(whole, 1_000), options));
  for (const size of [10_000, 65_552, 1_000_000]) {
    const opened = await open(cut(archive, size));
    expect(opened.error).toBe(null);
    expect(Buffer.compare(opened.content, whole)).toBe(0);
  }
});

test('a byte at a time is enough', async () => {
  expect((await open(cut(await sealed(fromHex('c0ffee')), 1))).content).toEqual(fromHex('c0ffee'));
});

test('cut anywhere it says that its end is not there, and gives no byte that was not written', async () => {
  const content = new Uint8Array(140_000).fill(7);
  const archive = await sealed(content);
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: archive.length - 1 }), async (length) => {
      const opened = await open([archive.subarray(0, length)]);
      expect(opened.error).toBe('ArchiveCutShort');
      expect(opened.content.every((byte) => byte === 7)).toBe(true);
    }),
    {
      seed: 20261202,
      numRuns: 60,
      examples: [[65_552], [166 + 16], [20], [166 + 16 + 65_552], [archive.length - 1]],
    },
  );
});

test('changed in the middle it is told as damage, and changed at its start as a wrong passphrase', async () => {
  const archive = await sealed(new Uint8Array(200_000).fill(7));
  const changedAt = (at: number): Uint8Array =>
    archive.map((byte, index) => (index === at ? byte ^ 1 : byte));
  expect((await open(cut(changedAt(70_000), 5_000))).error).toBe('ArchiveDamaged');
  expect((await open([changedAt(1_000)])).error).toBe('ArchiveDamaged');
  // Another letter that may stand there: in the key of the file, on the third line.
  const [letter, other] = ['A', 'B'].map((name) => name.charCodeAt(0));
  const swapped = archive.map((byte, at) => (at !== 70 ? byte : ((byte === letter ? other : letter) ?? 0)));
  expect((await open([swapped])).error).toBe('WrongPassphrase');
  expect((await open([changedAt(archive.length - 1)])).error).toBe('ArchiveCutShort');
});

test('what no passphrase opens is seen before one is typed', () => {
  for (const { archive } of vectors.cases)
    expect(checkArchive(fromHex(archive))).toEqual({ ok: true, value: null });
  for (const { archive, error } of vectors.fails)
    expect(checkArchive(fromHex(archive))).toEqual(
      error === 'WrongPassphrase' ? { ok: true, value: null } : { ok: false, error: { type: error } },
    );
});

test('another passphrase opens nothing', async () => {
  expect(await open([await sealed(new Uint8Array(10))], 'a stone by the sea' as Passphrase)).toEqual({
    content: new Uint8Array(0),
    error: 'WrongPassphrase',
  });
});

test('any bytes at all get an answer', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
      expect((await open([bytes])).error).toBe('NotAnArchive');
      const after = Buffer.concat([Buffer.from('age-encryption.org/v1\n-> '), bytes]);
      expect((await open([after])).error).not.toBe(null);
    }),
    { seed: 20261203, numRuns: 100 },
  );
});

/** Endless, and says when nobody wants more. */
const endless = (): { pieces: AsyncGenerator<Uint8Array>; given: () => number; ended: () => boolean } => {
  let [given, isEnded] = [0, false];
  async function* pieces(): AsyncGenerator<Uint8Array> {
    try {
      for (;;) {
        given += 1;
        yield new Uint8Array(65_536);
      }
    } finally {
      isEnded = true;
    }
  }
  return { pieces: pieces(), given: () => given, ended: () => isEnded };
};

test('who stops reading ends the source, in both directions, and it is read no further than needed', async () => {
  const source = endless();
  const archive: Uint8Array[] = [];
  for await (const piece of sealArchive(source.pieces, options)) {
    archive.push(piece);
    if (archive.length === 6) break;
  }
  expect(source.ended()).toBe(true);
  expect(source.given()).toBeLessThan(12);

  let isEnded = false;
  async function* written(): AsyncGenerator<Uint8Array> {
    try {
      yield* archive;
    } finally {
      isEnded = true;
    }
  }
  const opened = await openArchive(written(), { passphrase });
  if (!opened.ok) throw new Error(opened.error.type);
  for await (const piece of opened.value) {
    expect(piece).toHaveLength(65_536);
    break;
  }
  expect(isEnded).toBe(true);
});

test('what the source throws is thrown, and is never taken for a wrong passphrase', async () => {
  const fault = new Error('the disk is gone');
  async function* failing(before: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
    yield* before;
    throw fault;
  }
  await expect(joined(sealArchive(failing([new Uint8Array(10)]), options))).rejects.toBe(fault);
  const archive = await sealed(new Uint8Array(200_000));
  await expect(open(failing([archive.subarray(0, 100)]))).rejects.toBe(fault);
  await expect(open(failing([archive.subarray(0, 100_000)]))).rejects.toBe(fault);
});
