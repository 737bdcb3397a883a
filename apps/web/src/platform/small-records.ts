/** A small IndexedDB database: records by name. For keys and for what waits; never for the vault itself. */

const STORE = 'records';

export interface SmallRecords {
  get(name: string): Promise<unknown>;
  /** Everything, by name. */
  all(): Promise<ReadonlyMap<string, unknown>>;
  /** All or nothing, and on the disk when it resolves, as far as the browser can promise. */
  put(records: Readonly<Record<string, unknown>>): Promise<void>;
  remove(name: string): Promise<void>;
  clear(): Promise<void>;
  close(): void;
}

/** Throws what IndexedDB throws where it is not to be had (some private windows). */
export const openSmallRecords = async (database: string): Promise<SmallRecords> => {
  const request = indexedDB.open(database, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  const open = await settled(request);
  // Another tab may erase everything: it must not wait for this one.
  open.onversionchange = () => open.close();
  const writing = (work: (store: IDBObjectStore) => void): Promise<void> => {
    const transaction = open.transaction(STORE, 'readwrite', { durability: 'strict' });
    work(transaction.objectStore(STORE));
    return finished(transaction);
  };
  const reading = (): IDBObjectStore => open.transaction(STORE).objectStore(STORE);
  return {
    get: (name) => settled<unknown>(reading().get(name)),
    all: async () => {
      const store = reading();
      const [names, values] = await Promise.all([
        settled(store.getAllKeys()),
        settled<unknown[]>(store.getAll()),
      ]);
      // Every name was put in as text.
      return new Map(names.map((name, index) => [name as string, values[index]]));
    },
    put: (records) =>
      writing((store) => {
        for (const [name, value] of Object.entries(records)) store.put(value, name);
      }),
    remove: (name) => writing((store) => void store.delete(name)),
    clear: () => writing((store) => void store.clear()),
    close: () => open.close(),
  };
};

/** Waits at most until other tabs let go; a tab that does not is closed by `onversionchange`. */
export const deleteIndexedDb = async (database: string): Promise<void> => {
  await settled(indexedDB.deleteDatabase(database));
};

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
  });

const finished = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB'));
  });
