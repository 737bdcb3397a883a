/**
 * Saves text or bytes as a file the person keeps: written as it comes where the browser can; else gathered, and
 * handed to the share sheet of a phone, or downloaded.
 */

import { whileChoosing } from './choosing.ts';

interface WritableFile {
  createWritable(): Promise<FileSystemWritableFileStream>;
}

declare global {
  interface Window {
    showSaveFilePicker?: (options: { readonly suggestedName: string }) => Promise<WritableFile>;
  }
}

/** Rejects with an `AbortError` when the person closes the dialogue; nothing is written then. */
export const saveFile = async (name: string, parts: AsyncIterable<string | Blob>): Promise<void> => {
  const picker = globalThis.window.showSaveFilePicker;
  if (picker === undefined) return shareOrDownload(name, parts);
  const file = await whileChoosing(() => picker.call(globalThis.window, { suggestedName: name }));
  const stream = await file.createWritable();
  try {
    for await (const part of parts) await stream.write(part);
    await stream.close();
  } catch (cause) {
    // What was there before stays, untouched.
    await stream.abort();
    throw cause;
  }
};

/** Long enough for a download to begin; the text must not stay in memory for the page's whole life. */
const KEPT_FOR_MS = 60_000;

const shareOrDownload = async (name: string, parts: AsyncIterable<string | Blob>): Promise<void> => {
  const gathered: Blob[] = [];
  for await (const part of parts) gathered.push(new Blob([part]));
  const file = new File(gathered, name, { type: 'application/octet-stream' });
  if (!(await isShared(file))) download(file);
};

/** On a phone, where a download lies in a folder that nobody finds again. Rejects with an `AbortError` when the person closes it. */
const isShared = async (file: File): Promise<boolean> => {
  const { navigator: here } = globalThis;
  const data = { files: [file] };
  if (!matchMedia('(pointer: coarse)').matches || !('canShare' in here) || !here.canShare(data)) return false;
  try {
    await whileChoosing(() => here.share(data));
    return true;
  } catch (cause) {
    // Sealing took longer than the browser remembers that somebody asked.
    if (cause instanceof DOMException && cause.name !== 'AbortError') return false;
    throw cause;
  }
};

const download = (file: File): void => {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_FOR_MS);
};
