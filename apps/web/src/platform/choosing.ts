/**
 * Whether a window of the browser or the device is open because somebody asked for it here: to choose a file, a folder or a person,
 * or to share. A phone hides the page meanwhile, and nobody looked away.
 */

let open = 0;

export const isChoosing = (): boolean => open > 0;

export const whileChoosing = async <T>(ask: () => Promise<T>): Promise<T> => {
  open += 1;
  try {
    return await ask();
  } finally {
    open -= 1;
  }
};

const isFileField = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement && target.type === 'file';

/** A field for files tells by itself when its window is there and when it went; a touch of the page tells it as well. */
export const followFileFields = (): void => {
  let end: (() => void) | null = null;
  const ended = (): void => {
    end?.();
    end = null;
  };
  addEventListener(
    'click',
    ({ target }) => {
      if (!isFileField(target)) return;
      ended();
      void whileChoosing(() => new Promise<void>((resolve) => (end = resolve)));
    },
    { capture: true },
  );
  for (const name of ['change', 'cancel', 'pointerdown', 'keydown'] as const)
    addEventListener(name, ended, { capture: true, passive: true });
};
