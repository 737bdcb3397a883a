/**
 * A browser opens a file in place of the page that it is let go of on, and of what is being written there. Here it is taken to the page
 * that brings files in, which has its own hold of what is let go of on it.
 */

import { hrefOf } from '../../router/routes.ts';
import { bringDropped } from './dropped-file.ts';

const isFile = (event: DragEvent): boolean =>
  location.hash !== hrefOf('import') && event.dataTransfer?.types.includes('Files') === true;

const over = (event: DragEvent): void => {
  if (isFile(event)) event.preventDefault();
};

const dropped = (event: DragEvent): void => {
  const [file] = event.dataTransfer?.files ?? [];
  if (event.defaultPrevented || !isFile(event)) return;
  event.preventDefault();
  if (file !== undefined) bringDropped(file);
};

/** Once is enough, and more do nothing. */
export const catchDropped = (): void => {
  addEventListener('dragover', over);
  addEventListener('drop', dropped);
};
