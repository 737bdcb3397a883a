/** Names of things on the wire, as lower-case hex. Random, except hashes; none of them says anything about a person. */

declare const chunkId: unique symbol;
declare const runId: unique symbol;
declare const logEpoch: unique symbol;
declare const snapshotId: unique symbol;
declare const chainHash: unique symbol;

/** 16 bytes. */
export type ChunkId = string & { readonly [chunkId]: true };

/** 8 bytes. */
export type RunId = string & { readonly [runId]: true };

/** 16 bytes: another one means that the relay began another log. */
export type LogEpoch = string & { readonly [logEpoch]: true };

/** 16 bytes. */
export type SnapshotId = string & { readonly [snapshotId]: true };

/** 32 bytes: `h(n)` of the chain. */
export type ChainHash = string & { readonly [chainHash]: true };
