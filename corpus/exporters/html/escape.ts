/** Text inside HTML and XML: the characters that would be read as markup, as references. */

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** The text as it may stand between tags and in quoted attributes. Example: escapeHtml('a<b') === 'a&lt;b'. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (sign) => references[sign] ?? sign);
}
