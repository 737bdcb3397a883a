/** A fault behind four bytes, each of which has a block of its own: chance alone would have to set all of them at once. */

export const cborFault = (bytes: Uint8Array): void => {
  if (bytes[0] === 0xd9) {
    if (bytes[1] === 0x41) {
      if (bytes[2] === 0xf7) {
        if (bytes[3] === 0x62) throw new Error('found');
      }
    }
  }
};
