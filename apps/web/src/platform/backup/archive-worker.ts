/** Seals or opens one backup, and is ended then: it takes a second or two and much memory, on purpose. */

import { ArchiveBroken, openArchive, parsePassphrase, sealArchive } from '@cairn/crypto/age';
import type { ArchiveAnswer, ArchiveAsk } from './archive-asks.ts';

async function* piecesOf(bytes: Blob): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = bytes.stream().getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}

const gathered = async (pieces: AsyncIterable<Uint8Array<ArrayBuffer>>): Promise<Blob> => {
  const parts: Blob[] = [];
  for await (const piece of pieces) parts.push(new Blob([piece]));
  return new Blob(parts);
};

const answer = async ({ kind, passphrase: typed, bytes }: ArchiveAsk): Promise<ArchiveAnswer> => {
  const passphrase = parsePassphrase(typed);
  if (!passphrase.ok) return passphrase;
  const by = { passphrase: passphrase.value };
  if (kind === 'seal') return { ok: true, value: await gathered(sealArchive(piecesOf(bytes), by)) };
  const opened = await openArchive(piecesOf(bytes), by);
  if (!opened.ok) return opened;
  try {
    return { ok: true, value: await gathered(opened.value) };
  } catch (cause) {
    if (cause instanceof ArchiveBroken) return { ok: false, error: cause.error };
    throw cause;
  }
};

addEventListener('message', ({ data }: MessageEvent<ArchiveAsk>) => {
  void answer(data).then(
    (told) => postMessage(told),
    // Out of the promise, so that the page hears of a fault.
    (cause: unknown) => setTimeout(() => reportError(cause)),
  );
});
