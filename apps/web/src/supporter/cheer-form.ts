/** Something back to whoever shared: a line, or a stone without words. Sealed here. Offered quietly, and never asked for twice. */

import { supporterWords as t } from '@cairn/copy/supporter-words';
import type { ShareSecret } from '@cairn/crypto/share';
import { sendCheer } from './ask-relay.ts';
import type { Cheering } from './ask-relay.ts';
import { button, paragraph } from './elements.ts';

/** Letters. Four bytes each fit into one cheer. */
const LONGEST = 200;

export const cheerForm = (secret: ShareSecret): HTMLElement => {
  const form = document.createElement('section');
  form.className = 'back';
  const title = document.createElement('h2');
  title.textContent = t('supporter.cheer');
  const said = paragraph('');
  said.setAttribute('role', 'status');
  const field = lineField();
  const [line, stone] = [button(t('supporter.cheer.send')), button(t('supporter.cheer.stone'))];
  const row = document.createElement('div');
  row.className = 'row';
  row.append(line, stone);

  const send = async (cheering: Cheering): Promise<void> => {
    if (cheering.line === '' && !cheering.stone) return field.input.focus();
    for (const one of [line, stone]) one.disabled = true;
    const end = await sendCheer(secret, cheering);
    for (const one of [line, stone]) one.disabled = false;
    said.textContent = t(end === 'sent' && cheering.stone ? 'supporter.cheer.sent-stone' : SAID[end]);
    // What could not be sent stays in its field; what was sent is told, and its way to send it goes.
    if (end !== 'sent') return;
    if (cheering.stone) return stone.remove();
    field.label.remove();
    line.remove();
  };
  line.addEventListener('click', () => void send({ line: field.input.value.trim(), stone: false }));
  stone.addEventListener('click', () => void send({ line: '', stone: true }));
  form.append(title, paragraph(t('supporter.cheer.about')), field.label, row, said);
  return form;
};

const SAID = {
  sent: 'supporter.cheer.sent',
  full: 'supporter.cheer.full',
  gone: 'supporter.gone.about',
  wait: 'supporter.wait',
  trouble: 'supporter.trouble',
} as const;

const lineField = (): { readonly label: HTMLElement; readonly input: HTMLTextAreaElement } => {
  const label = document.createElement('label');
  const input = document.createElement('textarea');
  input.rows = 2;
  input.maxLength = LONGEST;
  input.dir = 'auto';
  input.autocomplete = 'off';
  label.append(t('supporter.cheer.line'), input);
  return { label, input };
};
