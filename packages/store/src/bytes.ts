/** Ids and clocks are hex in TypeScript and half as many bytes in SQLite. */

export const hexToBytes = (hex: string): Uint8Array => {
  const bytes = new Uint8Array(hex.length / 2);
  for (let i = 0, at = 0; i < bytes.length; i += 1, at += 2)
    bytes[i] = ((DIGITS[hex.charCodeAt(at)] ?? 0) << 4) | (DIGITS[hex.charCodeAt(at + 1)] ?? 0);
  return bytes;
};

export const bytesToHex = (bytes: Uint8Array): string => {
  let hex = '';
  for (const byte of bytes) hex += HEX[byte];
  return hex;
};

/** By character code. A sync of years turns millions of digits. */
const DIGITS = new Uint8Array(128);
for (const [value, digit] of [...'0123456789abcdef'].entries()) DIGITS[digit.charCodeAt(0)] = value;

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
