/** Who publishes a page, where its head does not say: the link home in its header, the rights in its foot. */
import type { BlockDraft } from '../draft.ts';
import { attribute, elementsOf, textOf, type Element, type Page } from './tree.ts';

/** Longer lines are no names. Units: UTF-16 units. */
const longestName = 60;

/** The words of the link that leads to the front page, where the head's title begins or ends with them. */
export function siteOfHomeLink(
  page: Page,
  headed: string | undefined,
  address: string | undefined,
): string | undefined {
  if (headed === undefined) return undefined;
  for (const element of elementsOf(page)) {
    if (element.tagName !== 'a' || !leadsHome(element, address)) continue;
    const name = textOf(element);
    if (name.length < 2 || name.length > longestName) continue;
    const isBefore =
      headed.startsWith(name) && /^\s*[:|–—·•»]|^\s+-\s/u.test(headed.slice(name.length));
    const isBehind =
      headed.endsWith(name) && /[|–—·•«]\s*$|\s-\s+$/u.test(headed.slice(0, -name.length));
    if (isBefore || isBehind) return name;
  }
  return undefined;
}

function leadsHome(link: Element, address: string | undefined): boolean {
  if (attribute(link, 'rel')?.toLowerCase().split(/\s+/u).includes('home') === true) return true;
  const href = attribute(link, 'href')?.trim() ?? '';
  if (/^(?:\.?\.?\/|\.?\/?index\.\w{3,5})$/u.test(href)) return true;
  if (!/^https?:/iu.test(href) || !URL.canParse(href) || address === undefined) return false;
  const { host, pathname } = new URL(href);
  return pathname === '/' && host === new URL(address).host;
}

/** How many blocks at the end of a page are its foot. */
const footLength = 12;

/** Whose the rights are, by the last lines of the page. Example: "© 2021 The Evening Ledger. All rights reserved." */
export function ownerInFoot(drafts: readonly BlockDraft[]): string | undefined {
  for (const { text } of drafts.slice(-footLength).toReversed()) {
    if (text.length > 4 * longestName) continue;
    const name = (rightsOf.exec(text) ?? rightsFor.exec(text))?.groups?.name?.trim();
    if (name === undefined || name.length > longestName || isNobody.test(name)) continue;
    // A person has the rights in a page of theirs, and is no publisher.
    if (/^the\s/iu.test(name) || isOrganisation(name)) return name;
  }
  return undefined;
}

const rightsOf =
  /(?:©|\(c\)|copyright)\s*(?:©\s*|\(c\)\s*)?(?:[12]\d{3}\s*(?:[-–—]\s*(?:[12]\d{3}|present)\s*)?)?(?:by\s+)?(?<name>\p{L}[\p{L}\p{M}\p{N}\s.'’&-]{2,58}?)(?=\.?\s*(?:$|[|,،;؛·•]|all rights|\.\s))/iu;
const rightsFor =
  /حقوق\s[^.]{0,60}?(?:متعلق به|برای|از آن|نزد)\s+(?<name>\p{L}[^.،؛|]{2,58}?)\s+(?:محفوظ|می‌باشد|است)/u;
const isNobody =
  /^(?:all\b|copyright|terms|privacy|the (?:author|owner|copyright)|(?:its|their)\b|ما\b|این\s|سایت$|ناشر|نویسند|صاحب)/iu;

/** Whether a name is one of those who publish, and not of a person. */
export function isOrganisation(name: string): boolean {
  return organisation.test(name);
}

const organisation =
  /(?<!\p{L})(?:news|agency|press|times|journal|magazine|gazette|herald|tribune|society|institute|university|foundation|association|museum|library|خبرگزاری|روزنامه|روزنامهٔ|مجله|مجلهٔ|هفته‌نامه|ماهنامه|فصلنامه|پایگاه|سایت|وب‌سایت|وبگاه|انجمن|بنیاد|مؤسسه|مؤسسهٔ|دانشگاه|شبکه|شبکهٔ)(?!\p{L})/iu;
