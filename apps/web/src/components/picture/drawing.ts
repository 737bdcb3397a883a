/** All that the plate loads for the picture, and no more of its package than that. */

export { describe, landPieces } from '@cairn/picture';
export { default as Picture } from './Picture.svelte';
