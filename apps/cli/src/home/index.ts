/** For our own tools, which fill and open vaults as the command line does. */

export { openHome } from './open-home.ts';
export type { HomeTrouble } from './open-home.ts';
