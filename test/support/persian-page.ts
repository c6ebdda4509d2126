/** What tests of Persian pages have in common: paragraphs of our own, and how a page of lines is read. */
import { textImporter } from '../../corpus/importers/text/importer.ts';

export const breadParagraph =
  'خمیر نان سنگک باید چند ساعت در جای گرم بماند تا ور بیاید و سپس روی سنگ‌های داغ پهن شود. نانوای محله هر روز پیش از روشن شدن هوا تنور را گرم می‌کند.';
export const millParagraph =
  'آسیاب آبی کنار رودخانه سال‌هاست که از کار افتاده است و سنگ زیرین آن ترک دارد. گندم این دشت در پایان بهار درو می‌شود و تا پاییز در سیلو می‌ماند.';
export const bridgeParagraph =
  'پل چوبی روستا در سیل بهار گذشته آسیب دید و دو دهانهٔ آن فرو ریخت. مهندسان می‌گویند پایهٔ میانی باید از نو ساخته شود.';

/** The page of these lines: its first article with what the whole says, all parts, and the blocks that are shown. */
export async function readPersianPage(...lines: readonly string[]) {
  const bytes = new TextEncoder().encode(`${lines.join('\n')}\n`);
  const { content } = await textImporter.import({ bytes, fileName: 'page.txt' });
  const { parts, blocks, metadata } = content;
  const shown = blocks.filter(({ kind }) => kind !== 'furniture').map(({ text }) => text);
  return { article: { ...metadata, ...parts[0] }, parts, shown };
}
