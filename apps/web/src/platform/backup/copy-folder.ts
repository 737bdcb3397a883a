/**
 * A folder that somebody chose once, where the browser has such a thing: copies go there by themselves. The browser keeps it, and
 * asks the person again when it wants to. Laws: a copy is whole under its name or not there; only this
 * browser's own copies are ever removed.
 */

import type { LocalDay } from '@cairn/domain';
import { parseLocalDay } from '@cairn/domain';
import { whileChoosing } from '../choosing.ts';
import { openSmallRecords } from '../small-records.ts';

export interface CopyFolder {
  readonly name: string;
  /** The day of the last copy written here; `null`: none yet. */
  readonly writtenOn: LocalDay | null;
  mayWrite(): Promise<boolean>;
  /** By the browser's own question; a hand has to have asked for it. */
  ask(): Promise<boolean>;
  /** Then the newest ten stay. Rejects where the folder is gone, full, or shut. */
  write(day: LocalDay, copy: Blob): Promise<void>;
}

interface OnDisk extends FileSystemDirectoryHandle {
  queryPermission?(wish: { readonly mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission?(wish: { readonly mode: 'readwrite' }): Promise<PermissionState>;
}

declare global {
  interface Window {
    showDirectoryPicker?: (wish: {
      readonly id: string;
      readonly mode: 'readwrite';
    }) => Promise<FileSystemDirectoryHandle>;
  }
}

const COPIES_DATABASE = 'cairn-copies';
const FOLDER = 'folder';
const WRITTEN = 'written-on';
const KEPT = 10;
const MODE = { mode: 'readwrite' } as const;
const MARK = 'mark';

/** Sorts by day, and says nothing of what is in it. Two devices may use one folder: each has a mark of its own. */
const copyName = (day: string, mark: string): string => `cairn-backup-${day}-${mark}.age`;

/** Rejects with an `AbortError` when the person closes the window. */
export const chooseFolder = async (): Promise<CopyFolder> => {
  const choose = globalThis.window.showDirectoryPicker;
  if (choose === undefined) throw new Error('no folder can be chosen here');
  const chosen = await whileChoosing(() =>
    choose.call(globalThis.window, { id: 'cairn-copies', mode: 'readwrite' }),
  );
  await keep({ [FOLDER]: chosen, [WRITTEN]: '' });
  return folderOf(chosen, null);
};

/** `null`: none was chosen, or the browser forgot. */
export const keptFolder = async (): Promise<CopyFolder | null> => {
  const records = await openSmallRecords(COPIES_DATABASE);
  const all = await records.all();
  records.close();
  const kept = all.get(FOLDER);
  if (!(kept instanceof FileSystemDirectoryHandle)) return null;
  const day = all.get(WRITTEN);
  const written = parseLocalDay(typeof day === 'string' ? day : '');
  return folderOf(kept, written.ok ? written.value : null);
};

export const forgetFolder = (): Promise<void> => keep({ [FOLDER]: null, [WRITTEN]: '' });

const keep = async (values: Readonly<Record<string, unknown>>): Promise<void> => {
  const records = await openSmallRecords(COPIES_DATABASE);
  await records.put(values);
  records.close();
};

const folderOf = (handle: OnDisk, writtenOn: LocalDay | null): CopyFolder => ({
  name: handle.name,
  writtenOn,
  mayWrite: async () => ((await handle.queryPermission?.(MODE)) ?? 'granted') === 'granted',
  ask: async () =>
    ((await whileChoosing(async () => handle.requestPermission?.(MODE))) ?? 'granted') === 'granted',
  write: async (day, copy) => {
    const mark = await ownMark();
    await writeWhole(handle, copyName(day, mark), copy);
    await keep({ [WRITTEN]: day });
    await letOldOnesGo(handle, mark);
  },
});

/** Six letters by chance, kept beside the folder. */
const ownMark = async (): Promise<string> => {
  const records = await openSmallRecords(COPIES_DATABASE);
  const kept = await records.get(MARK);
  const mark = typeof kept === 'string' ? kept : crypto.randomUUID().slice(0, 6);
  if (mark !== kept) await records.put({ [MARK]: mark });
  records.close();
  return mark;
};

/** The browser writes beside, and puts it in its place when it is closed. */
const writeWhole = async (folder: OnDisk, name: string, copy: Blob): Promise<void> => {
  const file = await folder.getFileHandle(name, { create: true });
  const stream = await file.createWritable();
  try {
    await stream.write(copy);
    await stream.close();
  } catch (cause) {
    await stream.abort().catch(() => undefined);
    // A name without content is no copy.
    if ((await file.getFile()).size === 0) await folder.removeEntry(name);
    throw cause;
  }
  if ((await file.getFile()).size !== copy.size) throw new Error('the copy is not whole');
};

const letOldOnesGo = async (folder: OnDisk, mark: string): Promise<void> => {
  const copy = new RegExp(`^${copyName(String.raw`\d{4}-\d{2}-\d{2}`, mark)}$`);
  const names: string[] = [];
  for await (const name of folder.keys()) if (copy.test(name)) names.push(name);
  for (const name of names.toSorted().slice(0, -KEPT)) await folder.removeEntry(name);
};
