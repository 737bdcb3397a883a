/** The small words of a language, for a page: `@cairn/content/languages/words`. */

import { bringPart } from './bring-part.ts';
import { CHUNKS } from './generated/words-chunks.ts';

/** For a BCP 47 tag. `false`: they could not be fetched; English stands in. Never rejects. */
export const bringWords = (tag: string): Promise<boolean> => bringPart(tag, 'words', CHUNKS);
