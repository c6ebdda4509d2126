/** Characters that steer the direction of the text around them and have no shape of their own. */

/** LRM, RLM, ALM, embeddings, overrides, isolates, and the deprecated format characters beside them. */
export const bidiControl = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u206F]/u;
