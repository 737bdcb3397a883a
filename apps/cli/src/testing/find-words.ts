/**
 * Looks for many words at once in any bytes, as text of one or two bytes a letter, as hexadecimal digits and as base64, however it
 * lies in its lines of three. Letters are small ASCII.
 */

export interface WordFinder {
  /** The words that are in there, each once. */
  in(bytes: Uint8Array): ReadonlySet<string>;
}

interface Pattern {
  readonly word: string;
  readonly bytes: Buffer;
}

/** Three bytes tell apart what may begin here and what does not. */
const STARTS = 2 ** 24;

export const createWordFinder = (words: readonly string[]): WordFinder => {
  const starts = new Uint8Array(STARTS);
  const byStart = new Map<number, Pattern[]>();
  for (const pattern of words.flatMap(patternsOf)) {
    const start = startOf(pattern.bytes, 0);
    starts[start] = 1;
    byStart.set(start, [...(byStart.get(start) ?? []), pattern]);
  }
  return {
    in: (bytes) => {
      const [found, all] = [new Set<string>(), Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)];
      for (let at = 0; at + 3 <= all.length; at += 1) {
        const start = startOf(all, at);
        if (starts[start] === 0) continue;
        for (const { word, bytes: wanted } of byStart.get(start) ?? [])
          if (all.compare(wanted, 0, wanted.length, at, Math.min(all.length, at + wanted.length)) === 0)
            found.add(word);
      }
      return found;
    },
  };
};

const startOf = (bytes: Uint8Array, at: number): number =>
  ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);

const patternsOf = (word: string): readonly Pattern[] => {
  const plain = Buffer.from(word);
  const hex = plain.toString('hex');
  return [
    plain,
    Buffer.from(word, 'utf16le'),
    Buffer.from(hex),
    Buffer.from(hex.toUpperCase()),
    ...[0, 1, 2].map((before) => base64Of(plain, before)),
  ].map((bytes) => ({ word, bytes }));
};

/** The digits that this word alone decides, with `before` bytes of something else in the same three. */
const base64Of = (plain: Buffer, before: number): Buffer => {
  const digits = Buffer.concat([Buffer.alloc(before), plain])
    .toString('base64')
    .replaceAll('=', '');
  const whole = Math.floor(((before + plain.length) * 8) / 6);
  return Buffer.from(digits.slice(Math.ceil((before * 8) / 6), whole));
};
