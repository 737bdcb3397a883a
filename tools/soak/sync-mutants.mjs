// Faults that somebody could make in the sealed log, one line each: in merge, compaction, re-push and tombstones. Each is to
// be caught by the model test (tools/soak/mutants.mjs). `from` stands in its file exactly once, or the mutant is stale.
// Not here: that a fork told by a snapshot or by `seen` is let be. Each is a second guard behind `rewritten`: without it
// less is named, and nothing less is kept.

export const SYNC_MUTANTS = [
  {
    name: 'merge: a purged record comes back',
    file: 'merge.ts',
    from: `if (tombstone) return { type: 'unchanged' };`,
    to: ``,
  },
  {
    name: 'merge: the newest stamp of the record decides, and not that of the field',
    file: 'merge.ts',
    from: `if (current !== undefined && !beats(incoming, current)) continue;`,
    to: `if ([...fields.values()].some((one) => one.hlc >= change.hlc)) continue;`,
  },
  {
    name: 'merge: what comes last wins',
    file: 'merge.ts',
    from: `if (current !== undefined && !beats(incoming, current)) continue;`,
    to: ``,
  },
  {
    name: 'merge: the wording that was set aside stays on one device',
    file: 'sync/take-chunks.ts',
    from: `await kept.addToOutbox(await kept.merge(items))`,
    to: `await kept.merge(items)`,
  },
  {
    name: 'compaction: the snapshot has no tombstones',
    file: 'sync/make-snapshot.ts',
    from: `digest.add(held);`,
    to: `if (held.kind === 'purged') continue; digest.add(held);`,
  },
  {
    name: 'compaction: the snapshot has one clock for a record',
    file: 'sync/state-as-changes.ts',
    from: `setChange({ entity: state.entity, id: state.id, hlc }, fields`,
    to: `setChange({ entity: state.entity, id: state.id, hlc: state.hlc }, fields`,
  },
  {
    name: 'compaction: by a device that parked or did not read something',
    file: 'sync/make-snapshot.ts',
    from: `if (something) return false;`,
    to: `return true;`,
  },
  {
    name: 'compaction: the cursor stands on a snapshot of which the last segment was left out',
    file: 'sync/take-snapshot.ts',
    from: `await kept.addToOutbox(await kept.merge(met));`,
    to: `if (met.length > 1) await kept.addToOutbox(await kept.merge(met));`,
  },
  {
    name: 'compaction: a text of the snapshot overrules one that was not sent yet',
    file: 'sync/take-snapshot.ts',
    from: `(await mayBeUnseen(kept, manifest)) ? items.map(withoutBase) : items`,
    to: `items`,
  },
  {
    name: 're-push: nothing is told to a relay that was wiped',
    file: 'sync/pull.ts',
    from: `const next = await tellEverything(kept, ports, { state, epoch });`,
    to: `const next = { ...state, epoch, cursor: { seq: 0, head: null }, acked: 0 }; await kept.forgetLinks(Infinity); await kept.forgetSeqs();`,
  },
  {
    name: 're-push: nothing is told to a relay that went back in time',
    file: 'sync/take-page.ts',
    from: `const told = intake.retell || verdict === 'rewritten';`,
    to: `const told = intake.retell; if (verdict === 'rewritten') return trust(kept, read, page.pulled);`,
  },
  {
    name: 're-push: what was acknowledged and is gone is not noticed',
    file: 'sync/take-page.ts',
    from: `walk.moved || pulled.seq < Math.max(walk.seq, state.acked)`,
    to: `pulled.seq < walk.seq`,
  },
  {
    name: 're-push: own chunks are not read although one before them waits to be',
    file: 'sync/push.ts',
    from: `if (state.acked > state.cursor.seq) return acked;`,
    to: ``,
  },
  {
    name: 're-push: pending chunks are let go when a request fails',
    file: 'sync/push.ts',
    from: `if (!answer.ok) return answer.error;`,
    to: `if (!answer.ok) { await ports.replica.change(async (kept) => { for (const { chunk } of batch) await kept.acknowledge(chunk, 0); }); return answer.error; }`,
  },
  {
    name: 're-push: a retry is another chunk with the same counter',
    file: 'sync/seal-next.ts',
    from: `if (pending.length > 0) return pending;`,
    to: `if (pending.length > 0) {
      const again = [];
      for (const one of pending) {
        const chunk = bytesToHex(ports.random(16));
        const { plain } = ports.sealer.open({ what: 'chunk', chunk: one.chunk }, one.sealed, one.keyEpoch);
        again.push({ ...one, chunk, sealed: ports.sealer.seal({ what: 'chunk', chunk }, plain) });
        await kept.acknowledge(one.chunk, 0);
        await kept.addPending(again.at(-1));
      }
      return again;
    }`,
  },
  {
    name: 're-push: a state is told without what is parked',
    file: 'sync/seal-next.ts',
    from: `return { items, next: more ? { of: 'held', after: last.place } : { of: 'parked', after: 0 } };`,
    to: `return { items, next: more ? { of: 'held', after: last.place } : null };`,
  },
  {
    name: 're-push: a told text overrules one that its teller never saw',
    file: 'sync/seal-next.ts',
    from: `heldAsChanges(one, 'none')`,
    to: `heldAsChanges(one, 'own')`,
  },
  {
    name: 'tombstones: a state is told without them',
    file: 'sync/seal-next.ts',
    from: `const items = held.flatMap(`,
    to: `const items = held.filter(({ kind }) => kind === 'record').flatMap(`,
  },
  {
    name: 'tombstones: what a snapshot holds beside a tombstone of this device is not told',
    file: 'sync/lacking.ts',
    from: `if (change.kind === 'purge') return [change];`,
    to: `if (change.kind === 'purge') return [];`,
  },
  {
    name: 'reading: a chunk that came late counts as one that was here',
    file: 'sync/runs.ts',
    from: `if (hole === undefined) return { type: 'had' };`,
    to: `if (hole !== null) return { type: 'had' };`,
  },
  {
    name: 'reading: what does not open is dropped',
    file: 'sync/take-chunks.ts',
    from: `await intake.kept.quarantine({ ...from, reason: read.reason });`,
    to: ``,
  },
  {
    name: 'compaction: the segments of a snapshot that was replaced are missed',
    file: 'sync/pull.ts',
    from: `if (end === 'gone' && gone !== snapshot.snapshot) return end;`,
    to: ``,
  },
  {
    name: 'compaction: what is here and not in the snapshot stays here',
    file: 'sync/take-snapshot.ts',
    from: `if (held.length > 0) await kept.addToOutbox(lacking(held, theirs));`,
    to: ``,
  },
  {
    name: 'compaction: the counters of a snapshot fill nothing',
    file: 'sync/stand-on-snapshot.ts',
    from: `const filled = filledUpTo(known, counter);`,
    to: `const filled = known;`,
  },
  {
    name: 'reading: the cursor moves past what was not taken in',
    file: 'sync/take-chunks.ts',
    from: `if (items.length > 0) await kept.addToOutbox(await kept.merge(items));`,
    to: `if (items.length > 1) await kept.addToOutbox(await kept.merge(items));`,
  },
  {
    name: 'reading: what was brought back from an older copy goes on in the same run',
    file: 'sync/take-chunks.ts',
    from: `intake.findings.push({ kind: 'copied', device: null, seq });
    intake.retell = true;`,
    to: `intake.findings.push({ kind: 'copied', device: null, seq });`,
  },
  {
    name: 'tombstones: a purge gives way to a later change',
    file: 'merge.ts',
    from: `      return { type: 'purged', id: change.id, entity: change.entity };`,
    to: `      if (state !== undefined && state.hlc > change.hlc) return { type: 'unchanged' };
      return { type: 'purged', id: change.id, entity: change.entity };`,
  },
];
