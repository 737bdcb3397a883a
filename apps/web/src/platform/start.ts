/** The page's first lines: the vault begins to open before the screens are loaded, so that the two overlap. */

import { createPlatform } from './create-platform.ts';

createPlatform();
void import('../main.ts');
