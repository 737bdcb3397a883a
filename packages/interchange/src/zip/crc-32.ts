/** The checksum of zip files (CRC-32, ISO 3309), taken on piece by piece. `crc32(0, bytes of '123456789')` is 0xcbf43926. */

const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xed_b8_83_20 ^ (value >>> 1) : value >>> 1;
  return value;
});

export const crc32 = (before: number, bytes: Uint8Array): number => {
  let value = ~before;
  for (const byte of bytes) value = (TABLE[(value ^ byte) & 255] ?? 0) ^ (value >>> 8);
  return ~value >>> 0;
};
