/** The first line of a file that somebody wrote in an editor. Pure. Its line end and a mark of byte order are not part of it; spaces are. */

export const firstLine = (text: string): string => text.replace(/^\uFEFF/, '').replace(/\r?\n[\s\S]*$/, '');
