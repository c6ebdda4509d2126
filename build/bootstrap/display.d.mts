/** What TypeScript is to know of display.mjs. */
export function hasDisplay(): boolean;
