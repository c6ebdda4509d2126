/** The languages that a reader can give a block or a document; BCP 47. */
export const correctable: readonly string[] = ['fa', 'en', 'ar', 'ckb', 'az', 'ur', 'fr', 'de'];
