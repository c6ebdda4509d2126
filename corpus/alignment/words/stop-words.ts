/** Words that stand in every second sentence of their language: they say nothing about which sentence translates which. */

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u).filter(Boolean));

/** English, stemmed. */
export const englishStopWords = list(`
  a an the of to in on at by for from with and or as it its is be are was were been that this these those which there
  have has had do does did will would shall should can could may might into so such than then also very just
  up out off over about s t d ll ve re m upon st nd rd th
`);

/** Persian, folded and without ZWNJ: particles, affixes written apart, and the verbs that other words lean on. */
export const persianStopWords = list(`
  و در به از که را این ان با برای تا بر هم یا می نمی ها های هایی ای ی تر ترین ام ات اش اند ایم اید است بود شد شده نیز
  کردن شدن بودن خود یک هست باشد باشند بودند شدند کرد کرده کند کنند شود شوند می‌شود می‌کند همی شان مان تان
  ز کز زان زین اندر کاندر کان کاین مر
  دادن داد دهد دهند داده نمودن گردیدن گشتن خواهد خواهند
`);
