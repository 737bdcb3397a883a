/** The manifest of a snapshot: where it stands, what its state hashes to, how far each run had come, and its segments. */

import type { DeviceId } from '../hybrid-clock.ts';
import { bytesOf, decodeCbor, encodeCbor, hexOf, isCount } from './cbor.ts';
import { pad, unpad } from './padding.ts';
import type { ChainHash, LogEpoch, RunId } from './sync-ids.ts';

const FORM = 1;

export interface Manifest {
  readonly epoch: LogEpoch;
  readonly seq: number;
  readonly head: ChainHash;
  /** In hex. */
  readonly digest: string;
  readonly runs: readonly ManifestRun[];
  /** The hash of each sealed segment, in hex. */
  readonly segments: readonly string[];
}

export interface ManifestRun {
  readonly device: DeviceId;
  readonly run: RunId;
  readonly counter: number;
}

/** Padded, ready to be sealed. */
export const writeManifest = ({ epoch, seq, head, digest, runs, segments }: Manifest): Uint8Array =>
  pad(
    encodeCbor([
      FORM,
      bytesOf(epoch),
      seq,
      bytesOf(head),
      bytesOf(digest),
      runs.map(({ device, run, counter }) => [bytesOf(device), bytesOf(run), counter]),
      segments.map(bytesOf),
    ]),
  );

/** `null` for anything but a manifest of this form. */
export const readManifest = (padded: Uint8Array): Manifest | null => {
  const bytes = unpad(padded);
  const value = bytes === null ? null : decodeCbor(bytes)?.value;
  if (!Array.isArray(value) || value.length !== 7 || value[0] !== FORM) return null;
  const [, epoch, seq, head, digest, runs, segments] = value as readonly unknown[];
  const names = { epoch: hexOf(epoch, 16), head: hexOf(head, 32), digest: hexOf(digest, 32) };
  if (names.epoch === null || names.head === null || names.digest === null || !isCount(seq)) return null;
  const lists = { runs: all(runs, runOf), segments: all(segments, (one) => hexOf(one, 32)) };
  if (lists.runs === null || lists.segments === null) return null;
  return {
    epoch: names.epoch as LogEpoch,
    seq,
    head: names.head as ChainHash,
    digest: names.digest,
    runs: lists.runs,
    segments: lists.segments,
  };
};

const runOf = (value: unknown): ManifestRun | null => {
  if (!Array.isArray(value) || value.length !== 3) return null;
  const [device, run, counter] = value as readonly unknown[];
  const names = { device: hexOf(device, 8) as DeviceId | null, run: hexOf(run, 8) as RunId | null };
  if (names.device === null || names.run === null || !isCount(counter)) return null;
  return { device: names.device, run: names.run, counter };
};

const all = <T>(value: unknown, read: (one: unknown) => T | null): readonly T[] | null => {
  if (!Array.isArray(value)) return null;
  const items = (value as readonly unknown[]).map(read);
  return items.every((one) => one !== null) ? items : null;
};
