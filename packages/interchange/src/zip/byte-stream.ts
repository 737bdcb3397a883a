/** The platform's packing and unpacking, as far as they are used: of every browser and of Node, but not of the ECMAScript types. */

export interface ByteStream {
  readonly readable: AsyncIterable<Uint8Array>;
  readonly writable: { getWriter(): ByteWriter };
}

export interface ByteWriter {
  readonly ready: Promise<void>;
  write(bytes: Uint8Array): Promise<void>;
  close(): Promise<void>;
  abort(): Promise<void>;
}
