/** Waits until something holds in Node, looking every few milliseconds; throws when it takes far too long. */

const TOO_LONG_MS = 60_000;

export const until = async (holds: () => boolean): Promise<void> => {
  for (const giveUpAt = Date.now() + TOO_LONG_MS; !holds();) {
    if (Date.now() > giveUpAt) throw new Error('waited too long');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
};
