/** Laws of a told state: told and merged it is the same; places come in the order of bytes; what lacks is exactly what lacks. */

import fc from 'fast-check';
import { sha256 } from '@noble/hashes/sha2.js';
import { expect, test } from 'vitest';
import type { EntityId } from '@cairn/domain';
import type { Change } from '../change.ts';
import { foldChanges } from '../fold-changes.ts';
import type { Folded } from '../fold-changes.ts';
import type { Hlc } from '../hybrid-clock.ts';
import { stampedFields } from '../record-state.ts';
import { purgeChange, setChange } from '../set-change.ts';
import { bytesOf, encodeCbor } from './cbor.ts';
import { createDigest } from './digest.ts';
import { lacking } from './lacking.ts';
import { comparePlaces } from './place.ts';
import type { Held } from './replica.ts';
import { heldAsChanges } from './state-as-changes.ts';

const runs = { seed: 20_261_127, numRuns: Number(process.env['CAIRN_RUNS'] ?? 150) };

const change: fc.Arbitrary<Change> = fc
  .tuple(
    fc.integer({ min: 1, max: 5 }),
    fc.constantFrom('win', 'step', 'entry', 'restDay'),
    fc.integer({ min: 1, max: 9 }),
    fc.dictionary(
      fc.constantFrom('text', 'note', 'day'),
      fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer(), fc.boolean()),
    ),
  )
  .map(([n, entity, time, fields]) => {
    const head = {
      id: (n * 7919).toString(16).padStart(32, '0') as EntityId,
      entity,
      hlc: String(time).padStart(32, '0') as Hlc,
    };
    return Object.keys(fields).length === 0 ? purgeChange(head) : setChange(head, fields);
  });
const changes = fc.array(change, { maxLength: 20 });

const heldOf = ({ records, purged }: Folded): readonly Held[] =>
  [
    ...[...purged].map((key): Held => {
      const [entity, id] = key.split('/') as [string, EntityId];
      return { kind: 'purged', place: { purged: true, entity, id } };
    }),
    ...[...records.values()].map((state): Held => ({
      kind: 'record',
      place: { purged: false, entity: state.entity, id: state.id },
      state,
    })),
  ].toSorted((a, b) => comparePlaces(a.place, b.place));

test('a state that is told and merged is the same, whatever its base', () => {
  fc.assert(
    fc.property(changes, fc.constantFrom('own' as const, 'none' as const), (all, base) => {
      const state = foldChanges(all);
      const told = heldOf(state).flatMap((held) => heldAsChanges(held, base));
      expect(foldChanges(told)).toEqual(state);
    }),
    runs,
  );
});

test('the digest is the hash of the items, sorted as bytes', () => {
  fc.assert(
    fc.property(changes, (all) => {
      const held = heldOf(foldChanges(all));
      const digest = createDigest();
      for (const one of held) digest.add(one);
      const items = held.map(({ place: { entity, id }, ...one }) =>
        one.kind === 'purged'
          ? encodeCbor([entity, bytesOf(id)])
          : encodeCbor([
              entity,
              bytesOf(id),
              Object.fromEntries(
                [...stampedFields(one.state)].map(([name, { hlc, value }]) => [name, [bytesOf(hlc), value]]),
              ),
            ]),
      );
      const sorted = items.toSorted((a, b) => Buffer.compare(a, b));
      expect(digest.end()).toBe(Buffer.from(sha256(Buffer.concat(sorted))).toString('hex'));
    }),
    runs,
  );
});

test('a snapshot with what it lacks is the merge of both, and nothing is told that it has', () => {
  fc.assert(
    fc.property(changes, changes, (mine, theirs) => {
      const snapshot = heldOf(foldChanges(theirs)).flatMap((held) => heldAsChanges(held, 'own'));
      const lacks = lacking(heldOf(foldChanges(mine)), snapshot);
      expect(foldChanges([...snapshot, ...lacks])).toEqual(foldChanges([...mine, ...theirs]));
      expect(lacking(heldOf(foldChanges(theirs)), snapshot)).toEqual([]);
    }),
    runs,
  );
});
