/** Lines at the end of pages. */
import { isFurnitureLine, withoutEnds } from './furniture-line.ts';

/** Longer lines are sentences. Units: UTF-16 units. */
const longestLine = 140;

/** Whether a line stands at the end of pages: rights, or what law asks of them. */
export function isFootLine(text: string): boolean {
  if (text.length > longestLine) return false;
  if (/[©]|copyright|rights reserved|حقوق/iu.test(text)) return isFurnitureLine(text);
  return text.split(/\s*[|•·/]\s*|\s{2,}/u).some((entry) => legal.test(withoutEnds(entry)));
}

const legal =
  /^(?:privacy(?: (?:policy|statement|notice))?|terms(?:(?: of| &| and) (?:use|service|conditions))?|legal|imprint|حریم خصوصی|شرایط استفاده|قوانین و مقررات)$/iu;
