/** Saves text or bytes as a file the person keeps: written as it comes where the browser can, else gathered and downloaded. */

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
  if (picker === undefined) return download(name, parts);
  const file = await picker.call(globalThis.window, { suggestedName: name });
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

const download = async (name: string, parts: AsyncIterable<string | Blob>): Promise<void> => {
  const gathered: Blob[] = [];
  for await (const part of parts) gathered.push(new Blob([part]));
  const address = URL.createObjectURL(new Blob(gathered, { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_FOR_MS);
};
