/**
 * Two devices that meet: the code that one shows, what lies in their mailbox, and the hints of a relay. Laws: nothing throws; a secret
 * that is taken is the one that was handed over; a hint is a number, the same however its bytes are cut.
 */

import { encodeBody, REFUSAL_STATUS } from '@cairn/relay-api';
import type { RecoverySecret } from '@cairn/crypto';
import type { Instant } from '@cairn/domain';
import { beginJoining } from '../../../packages/vault/src/sync/devices/join.ts';
import { parsePairCode, pairCodeText } from '../../../packages/vault/src/sync/devices/pair-code.ts';
import { beginWelcoming } from '../../../packages/vault/src/sync/devices/welcome.ts';
import { followHints } from '../../../packages/vault/src/sync/follow-hints.ts';
import type { VaultSyncOptions } from '../../../packages/vault/src/sync/keep-reach.ts';
import type { Fetch } from '../../../packages/vault/src/sync/relay-request.ts';
import { asBytes, asText, holds, same } from './target.ts';
import type { Target } from './target.ts';

const ORIGIN = 'https://relay.example';
const CODE = `cairn-pair:1:${ORIGIN}:00112233445566778899aabbccddeeff:${'9a'.repeat(32)}`;

const readCode = (bytes: Uint8Array): void => {
  const read = parsePairCode(asText(bytes));
  if (!read.ok) return;
  const again = parsePairCode(pairCodeText(read.value));
  holds(
    again.ok &&
      again.value.origin === read.value.origin &&
      same(again.value.mailbox, read.value.mailbox) &&
      same(again.value.newKey, read.value.newKey),
    'a code is written as it was read',
  );
};

const SECRET = new Uint8Array(32).fill(6) as RecoverySecret;
const STATUSES = [200, 200, 200, ...Object.values(REFUSAL_STATUS), 500];
/** A commitment, a random number, a key, what is sealed. */
const LENGTHS = [32, 32, 32, 32 + 34 + 16];

/** What becomes of one slot on its way to who reads it. The first byte: which, the second: the status, the third: in its place, or over it. */
const harmed = (bytes: Uint8Array, there: Uint8Array): Response => {
  const status = STATUSES[(bytes[1] ?? 0) % STATUSES.length] ?? 200;
  const rest = bytes.subarray(3);
  const over = (): Uint8Array => there.map((byte, at) => byte ^ (rest[at] ?? 0));
  const body = (bytes[2] ?? 0) % 2 === 0 ? rest.slice() : over();
  return new Response(Uint8Array.from(body), { status });
};

interface Slot {
  readonly filled: Promise<Uint8Array | null>;
  readonly fill: (bytes: Uint8Array | null) => void;
}

const aSlot = (): Slot => {
  let fill: Slot['fill'] = () => {};
  const filled = new Promise<Uint8Array | null>((resolve) => (fill = resolve));
  return { filled, fill };
};

interface Postbox {
  readonly fetch: Fetch;
  /** Nobody waits any longer. */
  end(): void;
}

const notThere = (): Response => new Response(encodeBody({ error: 'not-found' }), { status: 404 });

/** `whenOff`: somebody would ask again and again. */
const aPostbox = (bytes: Uint8Array, whenOff: () => void): Postbox => {
  const slots = [aSlot(), aSlot(), aSlot(), aSlot()];
  const answer = async (url: string, init: RequestInit): Promise<Response> => {
    const number = Number(new URL(url).pathname.split('/').at(-1));
    if (init.method === 'PUT') {
      slots[number]?.fill(Uint8Array.from(init.body as Uint8Array));
      return new Response(null, { status: 204 });
    }
    const there = await slots[number]?.filled;
    if (there == null) return notThere();
    return number === (bytes[0] ?? 0) % slots.length ? harmed(bytes, there) : new Response(there.slice());
  };
  return {
    end: () => {
      for (const slot of slots) slot.fill(null);
    },
    fetch: async (url, init) => {
      // Whether the relay is there: asked before anybody is met.
      if (new URL(url).searchParams.get('wait') === '0') return notThere();
      const response = await answer(url, init);
      if (!response.ok) setImmediate(whenOff);
      return response;
    },
  };
};

const CLOCK: VaultSyncOptions['clock'] = {
  now: () => ({
    instant: 1_795_000_000_000 as Instant,
    wall: { year: 2026, month: 11, day: 27, hour: 12, minute: 0 },
    zone: null,
  }),
};

const meet = async (bytes: Uint8Array): Promise<void> => {
  const off = (): void => {
    void joining.callOff();
    void welcoming.callOff();
    box.end();
  };
  const box = aPostbox(bytes, off);
  // The rest of what syncing stands on plays no part in a meeting.
  const sync = {
    ...{ fetch: box.fetch, clock: CLOCK, deviceName: '', adopt: async () => undefined },
    random: (length: number) => new Uint8Array(length).fill(8),
  } as unknown as VaultSyncOptions;
  const taken: Uint8Array[] = [];
  const begun = await beginJoining({
    ...{ sync, place: { origin: ORIGIN, invite: null } },
    take: async (secret) => {
      taken.push(secret);
      return { ok: true, value: { type: 'stopped' } };
    },
  });
  if (!begun.ok) throw new Error('no relay');
  const joining = begun.value;
  const code = parsePairCode(joining.code);
  if (!code.ok) throw new Error('no code');
  const welcoming = beginWelcoming({
    ...{ sync, code: code.value },
    secret: async () => ({ ok: true, value: SECRET }),
  });
  const both = async <T extends { readonly ok: boolean }>(
    ends: readonly Promise<T>[],
  ): Promise<readonly T[]> =>
    Promise.all(
      ends.map(async (ending) => {
        const end = await ending;
        if (!end.ok) off();
        return end;
      }),
    );
  const [shown, seen] = await both([joining.digits(), welcoming.digits()]);
  if (shown?.ok && seen?.ok && shown.value === seen.value)
    await both<{ readonly ok: boolean }>([joining.confirm(), welcoming.confirm()]);
  off();
  holds(
    taken.every((secret) => same(secret, SECRET)),
    'what is taken is what was handed over',
  );
};

/** The first byte: how long its pieces are. */
const hear = async (bytes: Uint8Array): Promise<readonly number[]> => {
  const [piece, heard]: [number, number[]] = [1 + (bytes[0] ?? 0), []];
  const body = new ReadableStream<Uint8Array>({
    start: (stream) => {
      for (let at = 1; at < bytes.length; at += piece) stream.enqueue(bytes.slice(at, at + piece));
      if (bytes.at(-1) === 7) stream.error(new TypeError('the network went'));
      else stream.close();
    },
  });
  await followHints(
    { open: async () => ({ ok: true, value: new Response(body) }) },
    { heard: (seq) => void heard.push(seq), until: new AbortController().signal },
  );
  return heard;
};

/** Lines that are longer are cut, wherever a piece ends. */
const LONGEST = 1_024;

const hearHints = async (bytes: Uint8Array): Promise<void> => {
  const heard = await hear(bytes);
  holds(heard.every(Number.isSafeInteger), 'a hint is a number');
  if (bytes.length > LONGEST || bytes.at(-1) === 7) return;
  const whole = await hear(Uint8Array.of(255, ...bytes.subarray(1)));
  holds(heard.join() === whole.join(), 'hints are the same however they are cut');
};

const EVENTS = [
  ': here\n\ndata: 1\n\ndata:22\r\n\r\nevent: x\ndata: 333\n\n',
  'data: 9',
  'data: 5\n\ndata: 6\n\u0007',
];

export const PAIRING_TARGETS: readonly Target[] = [
  {
    name: 'the code that a new device shows',
    seeds: [CODE, CODE.replaceAll(':', ' :\n'), CODE.toUpperCase()].map(asBytes),
    words: [
      'cairn-pair:1:',
      'https://',
      'http://',
      ':',
      '00'.repeat(16),
      '9a'.repeat(32),
      '\u2028',
      '\u017f',
    ],
    run: readCode,
  },
  {
    name: 'what lies in the mailbox of two devices that meet',
    seeds: LENGTHS.flatMap((length, slot) => [
      Uint8Array.of(slot, 0, 1, ...new Uint8Array(length)),
      Uint8Array.of(slot, 0, 0, ...new Uint8Array(length).fill(9)),
      Uint8Array.of(slot, 4, 0, ...encodeBody({ error: 'not-found' })),
    ]),
    words: [new Uint8Array(32), new Uint8Array(32).fill(8), encodeBody({ error: 'conflict' })],
    run: meet,
  },
  {
    name: 'the hints of a relay, as they come',
    seeds: EVENTS.flatMap((text) => [0, 3, 200].map((piece) => Uint8Array.of(piece, ...asBytes(text)))),
    words: ['data: ', 'data:', '\n\n', '\r\n', '\r', '999999999999999', '\ufeff', '-', 'e9'],
    run: hearHints,
  },
];
