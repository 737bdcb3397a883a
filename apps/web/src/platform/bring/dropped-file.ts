/** A file that was let go of on some page: it waits for the page that brings files in. */

import { hrefOf } from '../../router/routes.ts';

let waiting: File | null = null;

export const bringDropped = (file: File): void => {
  waiting = file;
  location.hash = hrefOf('import');
};

/** Once. */
export const takeDropped = (): File | null => {
  const file = waiting;
  waiting = null;
  return file;
};
