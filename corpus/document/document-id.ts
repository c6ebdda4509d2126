/** How the id of a document is written, for what is loaded without the schemas. */

/** The first sixteen digits of its original's SHA-256. */
export const documentIdForm = /^[0-9a-f]{16}$/;
