/** What programs and set-up screens write where a title or an author belongs. */

const authors =
  /^(?:user|admin|administrator|author|owner|unknown|windows user|microsoft office user|python-docx|pandoc|apache poi|openoffice|libreoffice|docx4j|un-named|unnamed)$/i;

const titles =
  /^(?:untitled(?:[- ]?\d+)?(?: (?:document|page))?|(?:- )?no title(?: specified)?|new page ?\d*|document ?\d*|microsoft (?:word|powerpoint|excel) - .*|word document|powerpoint presentation|slide ?\d+|layout ?\d+|title|.*\.(?:docx?|odt|rtf|pptx?|xlsx?|dvi|tex|indd|qxd|pmd|ps|eps|html?|pdf))$/i;

/** Whether an author's name is one that a program made up. */
export function isMachineAuthor(name: string): boolean {
  return authors.test(name.trim());
}

/** Whether a title is one that a program made up, such as "Microsoft Word - draft2.doc" or the path of the source. */
export function isMachineTitle(title: string): boolean {
  return titles.test(title.trim());
}
