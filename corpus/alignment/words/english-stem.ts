/** Light stems of English words: both sides of a comparison are stemmed alike, so they need not be words. */

const irregular = new Map(
  `am are is was were been being be|has had having have|did done does doing do|went gone goes go|said says say|
   made make|took taken take|came come|saw seen see|knew known know|got gotten get|gave given give|found find|
   thought think|told tell|became become|left leave|felt feel|brought bring|began begun begin|kept keep|held hold|
   wrote written write|stood stand|heard hear|meant mean|met meet|ran run|paid pay|sat sit|spoke spoken speak|
   lay lain lie|led lead|grew grown grow|lost lose|fell fallen fall|sent send|built build|understood understand|
   drew drawn draw|broke broken break|spent spend|rose risen rise|drove driven drive|bought buy|wore worn wear|
   chose chosen choose|ate eaten eat|slept sleep|sang sung sing|drank drunk drunken drink|flew flown fly|
   threw thrown throw|taught teach|caught catch|fought fight|sold sell|bound bind|sought seek|forgot forgotten forget|
   forgave forgiven forgive|hid hidden hide|rode ridden ride|shook shaken shake|shone shine|slew slain slay|
   bore borne bear|tore torn tear|stole stolen steal|swore sworn swear|woke woken wake|won win|struck stricken strike|
   arose arisen arise|awoke awake|bent bend|bled bleed|blew blown blow|burnt burn|clung cling|crept creep|dealt deal|
   dug dig|fed feed|fled flee|flung fling|froze frozen freeze|hung hang|knelt kneel|laid lay|leapt leap|lent lend|lit light|
   rang rung ring|shot shoot|shrank shrunk shrink|sank sunk sink|spun spin|sprang sprung spring|stuck stick|stung sting|
   swept sweep|swam swum swim|swung swing|trod trodden tread|wept weep|wound wind|wove woven weave|
   overcame overcome|beheld behold|forbade forbidden forbid|forsook forsaken forsake|partook partaken partake|
   children child|men man|women woman|people person|feet foot|teeth tooth|mice mouse|geese goose|oxen ox|lives life|
   wives wife|knives knife|leaves leaf|wolves wolf|selves self|thieves thief|halves half|shelves shelf|loaves loaf|
   better best good|worse worst bad|greater greatest great|larger largest large|higher highest high|lower lowest low|
   older oldest elder eldest old|younger youngest young|smaller smallest small|longer longest long|
   earlier earliest early|later latest late|nearer nearest near|stronger strongest strong|heavier heaviest heavy|
   sweeter sweetest sweet|darker darkest dark|deeper deepest deep|wiser wisest wise|richer richest rich|
   thee thou ye you|thy thine your|hast hath have|doth dost do|art be|wilt will|shalt shall|o oh|unto to|
   used using uses use|died dies dying die|tied tying tie|lying lies lied lie`
    .split('|')
    .flatMap((group) => {
      const forms = group.trim().split(/\s+/u);
      const base = forms.pop() ?? '';
      return forms.map((form) => [form, base] as const);
    }),
);

/**
 * The stem of a word in lower case, without its possessive, plural, -ed, -ing, -ly and final e.
 *
 * Example: stemEnglish('making') === stemEnglish('makes')
 */
export function stemEnglish(word: string): string {
  const bare = word.replace(/['’]s?$/u, '').replace(/['’]/gu, '');
  const known = irregular.get(bare);
  if (known !== undefined) return withoutFinal(known);
  return withoutFinal(withoutEnding(bare));
}

function withoutEnding(word: string): string {
  const { length } = word;
  if (length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (length > 4 && word.endsWith('ied')) return `${word.slice(0, -3)}y`;
  if (length > 4 && /(?:ss|sh|ch|x|z)es$/u.test(word)) return word.slice(0, -2);
  if (length > 3 && /[^su]s$/u.test(word) && !word.endsWith('is')) {
    return withoutEnding(word.slice(0, -1));
  }
  if (length > 4 && word.endsWith('ing')) return inflected(word, 3);
  if (length > 4 && word.endsWith('ed') && !word.endsWith('eed')) return inflected(word, 2);
  if (length > 5 && word.endsWith('ily')) return `${word.slice(0, -3)}y`;
  if (length > 4 && word.endsWith('ly')) return word.slice(0, -2);
  if (length > 5 && word.endsWith('eth')) return inflected(word, 3);
  return word;
}

/** «stop» of stopped; «fall», «pass» and «buzz» keep their letters, as their base forms do. «bring» is no form of «br». */
function inflected(word: string, ending: number): string {
  const stem = word.slice(0, -ending);
  if (!/[aeiouy]/u.test(stem)) return word;
  return /([bdgkmnprtv])\1$/u.test(stem) ? stem.slice(0, -1) : stem;
}

/** «make» as «making», «happy» as «happi» of happiness. */
function withoutFinal(stem: string): string {
  if (stem.length > 3 && stem.endsWith('e')) return stem.slice(0, -1);
  if (stem.length > 3 && stem.endsWith('y')) return `${stem.slice(0, -1)}i`;
  return stem;
}
