/**
 * What a supporter is given: a line, stones, a picture. Bytes of one form (sync protocol, section 10), sealed by whoever sends them.
 * Pure. Law: what is read is of this form whole, or is nothing: any bytes of a stranger may come in.
 *
 *     length of the JSON (4 bytes, big-endian) ‖ JSON ‖ the picture, or nothing
 */

/** In every browser and in Node; the language's own library does not know them. */
declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}
declare class TextDecoder {
  constructor(encoding: string, options: { readonly fatal: true });
  decode(bytes: Uint8Array): string;
}

export interface SharedStone {
  readonly text: string;
  /** `2026-11-27`; `null` where the person left the days out. */
  readonly day: string | null;
}

export interface ShareBundle {
  /** In the person's own words; `null`: none. */
  readonly line: string | null;
  readonly stones: readonly SharedStone[];
  /** A PNG or a JPEG; `null`: none. */
  readonly picture: Uint8Array<ArrayBuffer> | null;
}

const VERSION = 1;
const HEAD = 4;
const MOST_STONES = 200;
/** Letters. */
const LONGEST = 10_000;

export const writeShareBundle = ({ line, stones, picture }: ShareBundle): Uint8Array<ArrayBuffer> => {
  // Nothing else of a stone goes along, whatever it carries.
  const said = { v: VERSION, line, stones: stones.map(({ text, day }) => ({ text, day })) };
  const json = new TextEncoder().encode(JSON.stringify(said));
  const bytes = new Uint8Array(HEAD + json.length + (picture?.length ?? 0));
  new DataView(bytes.buffer).setUint32(0, json.length);
  bytes.set(json, HEAD);
  if (picture !== null) bytes.set(picture, HEAD + json.length);
  return bytes;
};

/** `null` for what is no bundle. */
export const readShareBundle = (bytes: Uint8Array): ShareBundle | null => {
  if (bytes.length < HEAD) return null;
  const end = HEAD + new DataView(bytes.buffer, bytes.byteOffset, HEAD).getUint32(0);
  if (end > bytes.length) return null;
  const said = jsonIn(bytes.subarray(HEAD, end));
  const picture = bytes.length === end ? null : bytes.slice(end);
  if (said === null || (picture !== null && pictureType(picture) === null)) return null;
  return { ...said, picture };
};

type Said = Pick<ShareBundle, 'line' | 'stones'>;

const jsonIn = (bytes: Uint8Array): Said | null => {
  try {
    const read: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return saidIn(read);
  } catch {
    return null;
  }
};

const saidIn = (read: unknown): Said | null => {
  if (typeof read !== 'object' || read === null) return null;
  const { v, line, stones }: Readonly<Record<string, unknown>> = { ...read };
  if (v !== VERSION || !(line === null || isText(line)) || !Array.isArray(stones)) return null;
  if (stones.length > MOST_STONES || !stones.every(isStone)) return null;
  return { line, stones: stones.map(({ text, day }) => ({ text, day })) };
};

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= LONGEST;

const isStone = (value: unknown): value is SharedStone => {
  if (typeof value !== 'object' || value === null) return false;
  const { text, day }: Readonly<Record<string, unknown>> = { ...value };
  return isText(text) && (day === null || (typeof day === 'string' && /^\d{4}-\d\d-\d\d$/.test(day)));
};

const PNG = [0x89, 0x50, 0x4e, 0x47] as const;
const JPEG = [0xff, 0xd8, 0xff] as const;

/** By its first bytes: nothing else is ever shown as a picture. */
export const pictureType = (bytes: Uint8Array): 'image/png' | 'image/jpeg' | null => {
  const begins = (head: readonly number[]): boolean => head.every((byte, at) => bytes[at] === byte);
  if (begins(PNG)) return 'image/png';
  return begins(JPEG) ? 'image/jpeg' : null;
};
