import { expect, test } from 'vitest';
import type { RelayDoor } from './relay-door.ts';
import { followHints } from './follow-hints.ts';

/** A relay that says these pieces, and then ends or breaks off. */
const saying = (pieces: readonly string[], broken = false): Pick<RelayDoor, 'open'> => ({
  open: async () => ({
    ok: true,
    value: new Response(
      new ReadableStream({
        start: (stream) => {
          for (const piece of pieces) stream.enqueue(new TextEncoder().encode(piece));
          if (!broken) stream.close();
        },
        pull: (stream) => stream.error(new TypeError('network')),
      }),
    ),
  }),
});

const heardIn = async (door: Pick<RelayDoor, 'open'>) => {
  const heard: number[] = [];
  const end = await followHints(door, {
    heard: (seq) => heard.push(seq),
    until: new AbortController().signal,
  });
  return { heard, end };
};

test('each head is heard once, wherever the network cut the lines', async () => {
  const { heard, end } = await heardIn(saying(['data: 1', '2\n\nda', 'ta: 13\n', '\n:\n\ndata:14\r\n\r\n']));
  expect(heard).toEqual([12, 13, 14]);
  expect(end).toEqual({ type: 'ended' });
});

test('whatever else is said there is passed over, and a line without an end is not kept', async () => {
  const long = 'x'.repeat(5000);
  const odd = [
    'data: -1\n',
    'data: 1e9\n',
    'data: 99999999999999999999\n',
    'event: data: 5\n',
    `data: 7${long}`,
  ];
  expect((await heardIn(saying([...odd, long, '\ndata: 8\n\n']))).heard).toEqual([8]);
});

test('a stream that breaks off ends, and a refusal is told', async () => {
  expect(await heardIn(saying(['data: 3\n\n'], true))).toEqual({ heard: [3], end: { type: 'ended' } });
  const refused: Pick<RelayDoor, 'open'> = { open: async () => ({ ok: false, error: { type: 'refused' } }) };
  expect((await heardIn(refused)).end).toEqual({ type: 'refused' });
});
