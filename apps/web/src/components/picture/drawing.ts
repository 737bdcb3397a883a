/** All that the plate loads for the picture, and no more of its package than that. */

export { describe, farPlanes as drawLand } from '@cairn/picture';
export { default as Picture } from './Picture.svelte';
