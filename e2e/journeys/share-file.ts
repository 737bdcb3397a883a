/** A file comes to Cairn from another app. */

import type { Page } from 'playwright-core';

interface Shared {
  readonly text: string;
  readonly name: string;
  /** So many spaces more. */
  readonly size?: number;
}

/** As another app does it: a form that the service worker takes. */
export const shareFile = (page: Page, { text, name, size = 0 }: Shared): Promise<void> =>
  page.evaluate(
    ([inside, called, length]) => {
      const form = document.createElement('form');
      Object.assign(form, { method: 'post', action: '/share', enctype: 'multipart/form-data' });
      const input = document.createElement('input');
      Object.assign(input, { type: 'file', name: 'file' });
      const files = new DataTransfer();
      files.items.add(new File([inside, ' '.repeat(length)], called, { type: 'text/html' }));
      input.files = files.files;
      form.append(input);
      document.body.append(form);
      form.submit();
    },
    [text, name, size] as const,
  );
