/** The few elements that a supporter's page is made of. Words are text. */

export const heading = (text: string): HTMLElement => {
  const element = document.createElement('h1');
  element.textContent = text;
  element.tabIndex = -1;
  return element;
};

export const paragraph = (text: string, name = ''): HTMLElement => {
  const element = document.createElement('p');
  element.textContent = text;
  if (name !== '') element.className = name;
  return element;
};

export const button = (text: string, name = ''): HTMLButtonElement => {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = text;
  if (name !== '') element.className = name;
  return element;
};
