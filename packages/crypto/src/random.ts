/** Where unguessable bytes come from: the platform, and nothing else. Tests pass their own source. */

export type Bytes = Uint8Array<ArrayBuffer>;

/** Gives this many bytes, each call new ones. */
export type RandomSource = (length: number) => Bytes;

/** From WebCrypto. At most 65,536 at once; throws beyond, and where the platform has no secure source. */
export const randomBytes: RandomSource = (length) =>
  globalThis.crypto.getRandomValues(new Uint8Array(length));
