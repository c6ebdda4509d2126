/** English abbreviations that are written with a full stop, by what may follow them. */

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

/** A name or number follows: the stop never ends a sentence. Lower case, without the last stop. */
export const leadingAbbreviations = list(
  `mr mrs ms mx dr prof st mt gen col capt cmdr lt sgt maj adm rev hon gov sen rep pres messrs mme mlle
   e.g i.e cf vs viz ca approx al ed eds trans repr fig figs`,
);

/** A number follows; before anything else it is a word that ends its sentence ("no."). */
export const numberAbbreviations = list(
  `no nos p pp vol vols ch chap sec art par para n nn v c l ll b d r fl art
   jan feb mar apr jun jul aug sep sept oct nov dec`,
);
