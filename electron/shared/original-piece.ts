/** How much of an original one answer carries. */

/** The window asks for a PDF in pieces as it draws it: an answer must not grow with the file. Units: bytes. */
export const largestPiece = 4 * 1024 * 1024;
