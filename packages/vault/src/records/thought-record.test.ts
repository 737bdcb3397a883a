/** Whether the person said of a thought that they did not mean it so: the same on every device, in whatever order changes arrive. */

import { expect, test } from 'vitest';
import { mergeChange, setChange } from '@cairn/changes';
import type { Fields, Hlc, RecordState } from '@cairn/changes';
import type { EntityId } from '@cairn/domain';
import { keptThoughtOf } from './thought-record.ts';

const at = (ms: number, set: Fields) =>
  setChange(
    {
      ...{ id: 'a'.repeat(32) as EntityId, entity: 'thought' },
      hlc: `${ms.toString(16).padStart(12, '0')}0000${'1'.repeat(16)}` as Hlc,
    },
    set,
  );

const KEPT = at(1, { text: 'I lost my job', day: 20_000, answer: null, met: false });
const SAID = at(3, { met: false });

type Change = typeof KEPT;

const ordersOf = (changes: readonly Change[]): readonly (readonly Change[])[] =>
  changes.length < 2
    ? [changes]
    : changes.flatMap((one) =>
        ordersOf(changes.filter((other) => other !== one)).map((rest) => [one, ...rest]),
      );

const heardIn = (changes: readonly Change[]): readonly (boolean | undefined)[] => {
  const heard = ordersOf(changes).map((order) => {
    let state: RecordState | undefined;
    for (const change of order) {
      const merged = mergeChange(state, false, change);
      if (merged.type === 'changed') state = merged.state;
    }
    return state === undefined ? undefined : keptThoughtOf(state)?.notMeant;
  });
  return [...new Set(heard)];
};

test.each<readonly [string, readonly Change[], boolean]>([
  ['as it was kept, nothing was said', [KEPT], false],
  ['said after its words', [KEPT, SAID], true],
  ['said, and other words since', [KEPT, SAID, at(4, { text: 'I lost my house' })], false],
  ['of earlier words of another device', [KEPT, at(2, { text: 'I lost my house' }), SAID], true],
  ['said, and another answer since', [KEPT, SAID, at(4, { answer: 'Not for ever.' })], false],
  [
    'an answer that was met, and then is not',
    [KEPT, at(4, { answer: 'x', met: true }), at(5, { answer: 'y', met: false })],
    false,
  ],
  ['said, and taken back', [KEPT, SAID, at(4, { met: null })], false],
  ['said, and met since', [KEPT, SAID, at(4, { met: true })], false],
])('%s', (_, changes, notMeant) => {
  expect(heardIn(changes)).toEqual([notMeant]);
});
