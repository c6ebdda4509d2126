/** The importer of pictures: the picture itself as a figure, and under it the words that are recognised in it. */
import type { Warning } from '../../document/provenance.ts';
import { CorpusError } from '../../errors.ts';
import { assemble } from '../assemble.ts';
import { emptyPart, type BlockDraft } from '../draft.ts';
import { reportFurniture } from '../furniture-report.ts';
import { pictureType, tiff } from '../image-type.ts';
import type { Imported, Importer, ImportInput, Resource } from '../importer.ts';
import { blocksOfPages, paragraphsOfPage } from '../pdf/page-blocks.ts';
import { reportRecognition, startRecogniser } from '../recognition/recogniser.ts';
import { toPng } from '../recognition/to-png.ts';
import { titleFromFileName } from '../title.ts';
import { readPictureHeader, type PictureHeader } from './header.ts';

/** Units: millions of pixels. A page of A2 at 600 dpi; decoded it takes 400 MB. */
const largestPicture = 100;
/** Name of the picture among the document's resources; there is only one. */
const pictureName = 'picture';

/** PNG, JPEG, GIF, WebP and TIFF; of those with several pictures the first. TIFF is shown as PNG. Words are read only where the reader asks. */
export const imageImporter: Importer = {
  format: 'image',
  recognise: ({ bytes }) => (pictureType(bytes) === undefined ? 0 : 1),
  import: importImage,
  showOriginal: () => ({ kind: 'image', resource: pictureName }),
  readResource,
};

async function importImage(input: ImportInput): Promise<Imported> {
  const { bytes, fileName, ocr } = input;
  const header = checkHeader(input);
  if (ocr === undefined) {
    throw new CorpusError('noText', `${fileName} is a picture`, { file: fileName });
  }
  const recogniser = await startRecogniser(input, ocr);
  input.onPage?.(1, 1);
  const isTurned = header.orientation >= 5;
  const height = isTurned ? header.width : header.height;
  const { orientation, mediaType } = header;
  const lines = recogniser.readPage({ bytes, orientation, height, pageHeight: height });
  const paragraphs = paragraphsOfPage(lines, 1);
  const report: Warning[] = reportRecognition(recogniser.recognition, [1], paragraphs);
  if (paragraphs.length === 0) {
    report.push({
      code: 'pagesWithoutText',
      message: 'no words were found in the picture',
      details: { count: 1, pages: '1' },
    });
  }
  const words = blocksOfPages([paragraphs]).map((draft) => fromTop(draft, height));
  report.push(...reportFurniture(words));
  const heading = words.find(({ kind, level }) => kind === 'heading' && level === 1)?.text;
  const title = heading ?? titleFromFileName(fileName, report, words);
  const part = { ...emptyPart('section'), title };
  const drafts = [figure(title), ...words];
  return {
    content: assemble({ title, authors: [], dates: [], tags: [] }, [part], drafts),
    mediaType,
    encoding: 'binary',
    ocr: recogniser.recognition,
    report,
  };
}

/** A picture whose header is whole and promises no more than can be held. */
function checkHeader({ bytes, fileName: file }: ImportInput): PictureHeader {
  const header = readPictureHeader(bytes);
  if (header === undefined)
    throw new CorpusError('damaged', `${file} has no whole header`, { file });
  const megapixels = (header.width * header.height) / 1e6;
  if (megapixels > largestPicture) {
    const reason = `${String(header.width)} × ${String(header.height)} pixels`;
    throw new CorpusError('pictureTooLarge', `${file} has ${reason}`, {
      file,
      limit: largestPicture,
    });
  }
  return header;
}

/** A draft whose box counts from the top of the picture, as boxes in pictures do. */
function fromTop(draft: BlockDraft, height: number): BlockDraft {
  const [left, bottom, right, top] = draft.place.box ?? [0, 0, 0, 0];
  const turned = (y: number) => Math.min(height, Math.max(0, height - y));
  return { ...draft, place: { ...draft.place, box: [left, turned(top), right, turned(bottom)] } };
}

function figure(alt: string): BlockDraft {
  return {
    kind: 'figure',
    text: '',
    marks: [],
    place: { page: 1 },
    part: 0,
    image: { resource: pictureName, alt },
  };
}

async function readResource(input: ImportInput, name: string): Promise<Resource> {
  const { bytes, fileName: file } = input;
  const mediaType = pictureType(bytes);
  if (name === pictureName && mediaType === tiff.mediaType) {
    checkHeader(input);
    return { bytes: await toPng(input), mediaType: 'image/png' };
  }
  if (name === pictureName && mediaType !== undefined) return { bytes, mediaType };
  throw new CorpusError('notFound', `${file} has no picture ${name}`, { file });
}
