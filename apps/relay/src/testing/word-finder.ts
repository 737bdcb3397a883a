/** Finds which of many byte strings lie in a large piece of memory, in one pass over it. */

const BITS = 20;

/** Four bytes, mixed to an index of the table. */
const mixed = (four: number): number => Math.imul(four, 0x9e37_79b1) >>> (32 - BITS);

/** Each at least four bytes long. */
export const createWordFinder = (words: readonly Buffer[]): ((bytes: Uint8Array) => string[]) => {
  const isThere = new Uint8Array(2 ** BITS);
  const byStart = new Map<number, Buffer[]>();
  for (const word of words) {
    const start = word.readInt32LE(0);
    isThere[mixed(start)] = 1;
    byStart.set(start, [...(byStart.get(start) ?? []), word]);
  }
  return (bytes) => {
    const found: string[] = [];
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    let four = 0;
    for (let end = 0; end < bytes.length; end += 1) {
      four = (four >>> 8) | ((bytes[end] ?? 0) << 24);
      if (isThere[mixed(four)] === 0 || end < 3) continue;
      for (const word of byStart.get(four) ?? [])
        if (buffer.subarray(end - 3, end - 3 + word.length).equals(word)) found.push(word.toString('hex'));
    }
    return found;
  };
};
