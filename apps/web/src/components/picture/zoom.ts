/** All that a screen loads to show the picture near and far, and to keep it as a file. */

export { keepPicture, type Paper, type Picture } from './keep-picture.ts';
export { default as ZoomPicture } from './ZoomPicture.svelte';
