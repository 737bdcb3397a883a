/**
 * A value that others watch. Has the shape of a Svelte store, so that `$model` works in a component, and knows nothing
 * of Svelte, so that every model is tested without a browser.
 */

export interface Readable<T> {
  /** Calls at once with the value now, then at every change. Returns how to stop. */
  subscribe(listener: (value: T) => void): () => void;
}

export interface Live<T> extends Readable<T> {
  get(): T;
  set(value: T): void;
  /** Changes some fields and keeps the others. */
  patch(part: Partial<T>): void;
}

export const createLive = <T>(initial: T): Live<T> => {
  let value = initial;
  const listeners = new Set<(value: T) => void>();
  const set = (next: T): void => {
    value = next;
    for (const listener of [...listeners]) listener(value);
  };
  return {
    get: () => value,
    set,
    patch: (part) => set({ ...value, ...part }),
    subscribe: (listener) => {
      listeners.add(listener);
      listener(value);
      return () => listeners.delete(listener);
    },
  };
};
