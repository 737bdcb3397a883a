/** Makes `log.cbor`: three days of two devices. It is frozen; this says how it came to be. */

import { createPrivateKey, createPublicKey } from 'node:crypto';
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import type { EntityId } from '@cairn/domain';
import { purgeChange, setChange } from '@cairn/changes';
import type { Change, DeviceId, Hlc } from '@cairn/changes';
import type { ChainHash, ChunkId, LogEpoch, RunId, Sealer, SealPlace } from '@cairn/changes/sync';
import { bytesOf, encodeCbor } from '../../../packages/changes/src/sync/cbor.ts';
import { chainNext, chainStart } from '../../../packages/changes/src/sync/chain.ts';
import { headOf, writeChunk } from '../../../packages/changes/src/sync/chunk.ts';
import { nth } from '../../../packages/changes/src/sync/model/nth.suite.ts';
import { encodeItem } from '../../../packages/changes/src/sync/item-codec.ts';

/** Of a vault that never was; `words.txt` are its words. */
const SECRET: Uint8Array = Uint8Array.from({ length: 32 }, (_, index) => index * 7 + 1);

const keyFor = (info: string): Uint8Array => hkdf(sha256, SECRET, undefined, Buffer.from(info), 32);

const publicKey = (): Uint8Array => {
  const der = Buffer.concat([
    Buffer.from('302e020100300506032b657004220420', 'hex'),
    keyFor('cairn/v1/sign'),
  ]);
  const key = createPublicKey(createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }));
  return new Uint8Array(key.export({ format: 'der', type: 'spki' }).subarray(-32));
};

const ADDRESS = sha256(publicKey()).slice(0, 16);

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

const contextOf = (place: SealPlace, epoch: number): string => {
  const [vault, tail] = [
    hex(ADDRESS),
    place.what === 'chunk'
      ? place.chunk
      : place.what === 'segment'
        ? `${place.snapshot}/${place.index}`
        : place.snapshot,
  ];
  return `cn\u0001cairn/v1/${place.what}/${vault}/${epoch}/${tail}`;
};

/** Of the protocol page, by the library alone. Nonces from a hash, so that the file can be made again. */
export const pageSealer: Sealer = {
  address: ADDRESS,
  keyEpoch: 1,
  seal: (place, plain) => {
    const context = Buffer.from(contextOf(place, 1));
    const nonce = sha256(context).slice(0, 24);
    const sealed = xchacha20poly1305(keyFor('cairn/v1/log/1'), nonce, context).encrypt(plain);
    return new Uint8Array(Buffer.concat([Buffer.from('cn\u0001'), nonce, sealed]));
  },
  open: (place, sealed, keyEpoch) => {
    if (keyEpoch !== 1) return { ok: false, reason: 'newer-key' };
    try {
      const context = Buffer.from(contextOf(place, 1));
      const cipher = xchacha20poly1305(keyFor('cairn/v1/log/1'), sealed.subarray(3, 27), context);
      return { ok: true, plain: cipher.decrypt(sealed.subarray(27)) };
    } catch {
      return { ok: false, reason: 'not-opened' };
    }
  },
};

const id = (n: number): EntityId => n.toString(16).padStart(32, '0') as EntityId;
const PHONE = 'a1'.padStart(16, '0') as DeviceId;
const LAPTOP = 'b2'.padStart(16, '0') as DeviceId;
const EPOCH = '5eed'.repeat(8) as LogEpoch;

/** Minutes after Monday morning, 2026-11-02T08:00Z. */
const stamp = (minutes: number, device: DeviceId): Hlc =>
  `${(1_793_606_400_000 + minutes * 60_000).toString(16).padStart(12, '0')}0000${device}` as Hlc;

const win = (n: number, minutes: number, text: string): Change =>
  setChange(
    { id: id(n), entity: 'win', hlc: stamp(minutes, PHONE) },
    { text, area: 'rise', day: 20_759, at: 1_793_606_400_000 + minutes * 60_000, zone: 'Europe/Lisbon' },
  );

interface Written {
  readonly device: DeviceId;
  readonly counter: number;
  readonly told: 0 | 1 | 2;
  /** How many chunks its author had seen; `null`: it had not asked. */
  readonly seen: number | null;
  readonly changes: readonly Change[];
}

const PAGE = { id: id(3), entity: 'entry' };

const LOG: readonly Written[] = [
  { device: PHONE, counter: 1, told: 2, seen: null, changes: [win(1, 0, 'Opened the curtains')] },
  {
    device: PHONE,
    counter: 2,
    told: 0,
    seen: 1,
    changes: [
      win(2, 90, 'Called Mum 🌼'),
      setChange({ ...PAGE, hlc: stamp(95, PHONE) }, { text: 'It rained all morning.', day: 20_759 }),
    ],
  },
  { device: LAPTOP, counter: 1, told: 2, seen: null, changes: [] },
  {
    device: LAPTOP,
    counter: 2,
    told: 0,
    seen: 3,
    changes: [
      setChange({ id: id(1), entity: 'win', hlc: stamp(600, LAPTOP) }, { pleasure: 4, big: true }),
      setChange(
        { ...PAGE, hlc: stamp(610, LAPTOP) },
        { text: 'It rained all morning. Then it stopped.' },
        stamp(95, PHONE),
      ),
    ],
  },
  { device: PHONE, counter: 3, told: 0, seen: 4, changes: [] },
  {
    device: PHONE,
    counter: 4,
    told: 0,
    seen: 5,
    changes: [
      purgeChange({ id: id(2), entity: 'win', hlc: stamp(2900, PHONE) }),
      setChange({ id: id(4), entity: 'step', hlc: stamp(2901, PHONE) }, { minutes: 0.5, text: 'One cup' }),
    ],
  },
];

const PHONE_RUN = '11'.repeat(8) as RunId;
const LAPTOP_RUN = '22'.repeat(8) as RunId;

/** The body of an answer to `GET /v1/log?after=0`. */
export const madeUpLog = (): Uint8Array => {
  const heads: ChainHash[] = [chainStart(ADDRESS, EPOCH)];
  const chunks = LOG.map(({ seen, changes, ...rest }, index) => {
    const chunk = sha256(Buffer.from(`chunk ${index}`)).slice(0, 16);
    const name = hex(chunk) as ChunkId;
    heads.push(chainNext(nth(heads, -1), name));
    const sight = seen === null ? null : { epoch: EPOCH, seq: seen, head: nth(heads, seen) };
    const head = headOf({ ...rest, run: rest.device === PHONE ? PHONE_RUN : LAPTOP_RUN, seen: sight });
    return [
      index + 1,
      chunk,
      1,
      pageSealer.seal({ what: 'chunk', chunk: name }, writeChunk(head, changes.map(encodeItem))),
    ];
  });
  const head = bytesOf(nth(heads, -1));
  return encodeCbor({ logEpoch: bytesOf(EPOCH), seq: chunks.length, head, snapshot: null, chunks });
};
