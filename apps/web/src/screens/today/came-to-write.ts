/** The installed app's shortcut *I did something* leads to `/?do`. Asked once: the address is plain afterwards. */
export const cameToWrite = (): boolean => {
  const address = new URL(location.href);
  if (!address.searchParams.has('do')) return false;
  address.searchParams.delete('do');
  history.replaceState(history.state, '', address);
  return true;
};
