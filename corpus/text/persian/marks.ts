/** Signs that Persian and Arabic writing adds to its letters, and that a comparison leaves out. */

/** Harakat, tanwin, shadda, sukun, madda, hamza above and below, superscript alef, and the marks of the Quran. */
export const vowelMark =
  /^[\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E4\u06E7\u06E8\u06EA-\u06ED\u0897-\u089F\u08CA-\u08E1\u08E3-\u08FF]$/u;

/** Signs of the Quran that stand by themselves: small waw and yeh, end of verse, rub el hizb, sajdah, high hamza. */
export const quranicSign = /^[\u06DD\u06DE\u06E5\u06E6\u06E9\u0674\u08E2]$/u;
