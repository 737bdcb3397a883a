/** Sealed bytes of any kind, and what is typed. Law: nothing throws. */

import { ArchiveBroken, checkArchive, openArchive, parsePassphrase, sealArchive } from '@cairn/crypto/age';
import type { Passphrase } from '@cairn/crypto/age';
import { kindOfLock, parsePin, parseTries } from '@cairn/crypto/lock';
import { openAsDevice, parseDevicePublicKey } from '@cairn/crypto/pair';
import type { DeviceSecret } from '@cairn/crypto/pair';
import { parsePhrase } from '@cairn/crypto/phrase';
import { deriveLogKey, openFromLog, sealForLog } from '@cairn/crypto/sync';
import type { RecoverySecret } from '@cairn/crypto';
import { readAgeStart } from '../../../packages/crypto/src/age-header.ts';
import { parseRelayOrigin } from '../../../packages/vault/src/sync/relay-origin.ts';
import { asBytes, asText, holds, jsonOf, ofHex } from './target.ts';
import type { Target } from './target.ts';

const PASSPHRASE = 'a stone by the river' as Passphrase;

const archiveOf = async (length: number): Promise<Uint8Array> => {
  const pieces: Uint8Array[] = [];
  const options = { passphrase: PASSPHRASE, workFactor: 1 };
  for await (const piece of sealArchive([new Uint8Array(length).fill(7)], options)) pieces.push(piece);
  return Uint8Array.from(Buffer.concat(pieces));
};

/** Guessing is meant to cost: an archive that asks for much is left to the tests of its header. */
const isCheap = (bytes: Uint8Array): boolean =>
  !/^-> scrypt \S+ (?![1-4]\n)/m.test(Buffer.from(bytes.subarray(0, 16_384)).toString('latin1'));

const openWhole = async (bytes: Uint8Array): Promise<void> => {
  readAgeStart(bytes);
  if (!checkArchive(bytes).ok || !isCheap(bytes)) return;
  const opened = await openArchive([bytes], { passphrase: PASSPHRASE });
  if (!opened.ok) return;
  try {
    for await (const piece of opened.value)
      holds(
        piece.every((byte) => byte === 7),
        'only what was sealed',
      );
  } catch (error) {
    if (!(error instanceof ArchiveBroken)) throw error;
  }
};

const LOG_KEY = { key: deriveLogKey(new Uint8Array(32).fill(1) as RecoverySecret) };
const PLACE = { kind: 'chunk', address: new Uint8Array(16), epoch: 1, chunk: new Uint8Array(16) } as never;
const VECTORS = jsonOf('packages/crypto/src/vectors/lock.json');
const hexIn = (vectors: unknown): readonly string[] =>
  [...JSON.stringify(vectors).matchAll(/"([0-9a-f]{40,400})"/g)].map(([, hex = '']) => hex);

const openSealed = async (bytes: Uint8Array): Promise<void> => {
  openFromLog(bytes, { ...LOG_KEY, place: PLACE });
  kindOfLock(bytes);
  parseDevicePublicKey(bytes);
  await openAsDevice(bytes, { secret: new Uint8Array(32).fill(3) as DeviceSecret, info: new Uint8Array() });
};

const TYPED = [
  'abandon '.repeat(23) + 'art',
  'cairn-pair:1:https://cairn.example:00112233445566778899aabbccddeeff:' + '9a'.repeat(32),
  'https://cairn.example:8443',
  'http://127.0.0.1:4747/',
  '123456',
  '{"wrong":3,"last":1793606400000}',
];

const readTyped = (bytes: Uint8Array): void => {
  const text = asText(bytes);
  parsePhrase(text);
  parsePassphrase(text);
  parsePin(text);
  parseRelayOrigin(text);
  let json: unknown = text;
  try {
    json = JSON.parse(text);
  } catch {
    // What is no JSON is looked at as text.
  }
  parseTries(json);
};

export const sealedTargets = async (): Promise<readonly Target[]> => [
  {
    name: 'an age file',
    seeds: await Promise.all([0, 10, 65_000].map(archiveOf)),
    words: ['-> scrypt ', '\n--- ', ' 18\n', ' 21\n', '-> X25519 ', 'age-encryption.org/v1\n'],
    run: openWhole,
  },
  {
    name: 'sealed bytes: of the log, of a lock, for a device',
    seeds: [sealForLog(asBytes('a win'), { ...LOG_KEY, place: PLACE }), ...hexIn(VECTORS).map(ofHex)],
    words: ['cn\u0001', 'cl\u0001', 'cw\u0001'],
    run: openSealed,
  },
  {
    name: 'what is typed or shown: words, PINs, addresses',
    seeds: TYPED.map(asBytes),
    words: ['abandon', ' ', '\u3000', 'é', ':', '//', '@', '[::1]', 'http://', '%00', '\u0130'],
    run: readTyped,
  },
];
