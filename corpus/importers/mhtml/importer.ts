/** MHTML: a page with its images in one MIME message, as browsers and mail programs save it. */
import { hashText } from '../../document/block-id.ts';
import type { Warning } from '../../document/provenance.ts';
import { CorpusError } from '../../errors.ts';
import { asCharacters } from '../encoding.ts';
import { formats } from '../formats.ts';
import { htmlImporter } from '../html/importer.ts';
import { dataAddress, imageBudget, standInAddress } from '../image-address.ts';
import type { Imported, Importer, ImportInput } from '../importer.ts';
import { bytesOf } from './mime.ts';
import { inlineImages, readSavedPage } from './saved-page.ts';

const { mediaType } = formats.mhtml;

/** The importer of MHTML; the page in the archive is read as any page. */
export const mhtmlImporter: Importer = {
  format: 'mhtml',
  recognise: ({ bytes, fileName }) => {
    // Mail programs write many headers before those that tell.
    const head = asCharacters(bytes.subarray(0, 8192));
    if (!/^(?:mime-version|content-type)\s*:/im.test(head)) return 0;
    if (/^content-type\s*:\s*multipart\/related\b/im.test(head)) return 1;
    return /\.mht(?:ml)?$/i.test(fileName) &&
      /^content-type\s*:\s*(?:multipart|text\/html)/im.test(head)
      ? 1
      : 0;
  },
  import: importArchive,
  showOriginal: (input) => {
    const saved = readSavedPage(input.bytes, input.fileName, input.encoding);
    let budget = imageBudget;
    const html = inlineImages(saved, (name, part) => {
      const bytes = bytesOf(part);
      budget -= bytes.length;
      // Without its stand-in, the blocks after it would have other places than import gave them.
      return budget < 0 ? standInAddress(name) : dataAddress(bytes, part.mediaType);
    });
    return htmlImporter.showOriginal(asPage(html, input));
  },
  readResource: (input, name) => {
    const part = readSavedPage(input.bytes, input.fileName, input.encoding).images.get(name);
    if (part !== undefined) return { bytes: bytesOf(part), mediaType: part.mediaType };
    throw new CorpusError('notFound', `${name} is no image of the page`, { subject: name });
  },
};

async function importArchive(input: ImportInput): Promise<Imported> {
  const saved = readSavedPage(input.bytes, input.fileName, input.encoding);
  const names = new Map<string, string>();
  const html = inlineImages(saved, (name) => {
    const address = standInAddress(name);
    names.set(hashText(address), name);
    return address;
  });
  const imported = await htmlImporter.import(asPage(html, input));
  const { content } = imported;
  const frames: Warning[] =
    saved.frames > 0
      ? [
          {
            code: 'embeddedLeftOut',
            message: `${saved.frames} pages in frames were not read`,
            details: { count: saved.frames },
          },
        ]
      : [];
  return {
    ...imported,
    content: {
      ...content,
      blocks: content.blocks.map((block) =>
        block.image === undefined
          ? block
          : {
              ...block,
              image: {
                ...block.image,
                resource: names.get(block.image.resource) ?? block.image.resource,
              },
            },
      ),
    },
    mediaType,
    encoding: saved.encoding,
    ...(saved.address === undefined ? {} : { sourceAddress: saved.address }),
    ...(saved.captureTime === undefined ? {} : { captureTime: saved.captureTime }),
    report: [...saved.report, ...imported.report, ...frames],
  };
}

/** The page as a file of its own, for the importer of pages. */
function asPage(html: string, { fileName }: ImportInput): ImportInput {
  return { bytes: new TextEncoder().encode(html), fileName, encoding: 'utf-8' };
}
