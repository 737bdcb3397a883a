/** Notes come back as they were written. */

import { expect, test } from 'vitest';
import { noteText } from './note-text.ts';

test.each([
  ['one<br>two<br/>three', 'one\ntwo\nthree'],
  ['<p>one</p><div>two</div>', 'one\ntwo'],
  ['<ul><li>tea</li><li>bread</li></ul>', '- tea\n- bread'],
  ['A&nbsp;B &amp; C &#39;d&#39; &#x1F642;', "A B & C 'd' 🙂"],
  ['&amp;lt;', '&lt;'],
  ['&lt;br&gt;', '<br>'],
  ['I <3 you, <home> & all; 5 < 6', 'I <3 you, <home> & all; 5 < 6'],
  ['a<br><br><br><br>b', 'a\n\nb'],
  ['&unknown; &#0; &#9999999;', '&unknown; &#0; &#9999999;'],
  ['plain', 'plain'],
])('%s', (html, text) => {
  expect(noteText(html)).toBe(text);
});
