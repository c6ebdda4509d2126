/** The command line from arguments to exit code: its JSON, its messages and its failures. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { Annotation } from '../../../../corpus/annotations/annotation.ts';
import { DocumentId } from '../../../../corpus/document/document.ts';
import { WarningCode } from '../../../../corpus/document/provenance.ts';
import { errorCodes } from '../../../../corpus/errors.ts';
import { garden, newDesk } from '../../../support/desk.ts';
import { importText, openTestLibrary } from '../../../support/libraries.ts';

const Summary = z.object({
  id: z.string(),
  title: z.string(),
  language: z.string(),
  direction: z.enum(['ltr', 'rtl']),
  format: z.string(),
});
const Imported = z.object({
  imported: z.array(
    Summary.extend({
      parts: z.number().int(),
      blocks: z.number().int(),
      status: z.enum(['added', 'duplicate']),
      warnings: z.array(z.object({ code: WarningCode, message: z.string() })),
    }),
  ),
  failed: z.array(
    z.object({ file: z.string(), code: z.enum(errorCodes), message: z.string().min(1) }),
  ),
});
const Listed = z.object({
  documents: z.array(
    Summary.extend({ annotations: z.number().int(), work: z.string().optional() }),
  ),
});
const Shown = z.object({
  id: z.string(),
  metadata: z.object({ title: z.string() }),
  provenance: z.object({ sha256: z.string() }),
  parts: z.array(z.object({ id: z.string(), kind: z.string() })),
  blocks: z.array(
    z.object({
      id: z.string(),
      part: z.string(),
      kind: z.string(),
      language: z.string(),
      direction: z.enum(['ltr', 'rtl']),
      text: z.string(),
    }),
  ),
});
const Annotated = z.object({
  annotation: Annotation.extend({
    quote: z.string(),
    note: z.string().nullable(),
    tags: z.array(z.string()),
  }),
});
const Failed = z.object({
  error: z.object({
    code: z.enum(errorCodes),
    message: z.string().min(1),
    details: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
});
const Examined = z.object({
  ok: z.boolean(),
  checks: z.array(z.object({ name: z.string(), ok: z.boolean(), message: z.string() })),
});

/** A desk whose library holds the garden. */
async function newDeskWithGarden() {
  const desk = newDesk();
  const { imported } = await desk.json(Imported, 'import', 'garden.txt');
  return { ...desk, id: imported[0]!.id };
}

describe('import', () => {
  it('says of each file what it became', async () => {
    const { json } = newDesk();
    const first = await json(Imported, 'import', 'garden.txt');
    expect(first).toMatchObject({ code: 0, failed: [] });
    expect(first.imported[0]).toMatchObject({ format: 'text', parts: 1, status: 'added' });
    const second = await json(Imported, 'import', 'garden.txt');
    expect(second).toMatchObject({
      code: 0,
      imported: [{ ...first.imported[0], status: 'duplicate' }],
    });
  });

  it('imports the rest when some fail, and ends with 1', async () => {
    const { folder, json } = newDesk();
    writeFileSync(join(folder, 'empty.txt'), '  \n');
    mkdirSync(join(folder, 'shelf'));
    const result = await json(Imported, 'import', 'empty.txt', 'shelf', 'no.txt', 'garden.txt');
    expect(result.code).toBe(1);
    expect(result.imported).toHaveLength(1);
    expect(result.failed.map(({ file, code }) => [file, code])).toEqual([
      ['empty.txt', 'emptyFile'],
      ['shelf', 'noTexts'],
      ['no.txt', 'notFound'],
    ]);
  });

  it('tells a person on standard error and leaves standard output alone', async () => {
    const { run } = newDesk();
    const { stdout, stderr } = await run('import', 'garden.txt', 'no.txt');
    expect(stdout).toBe('');
    expect(stderr).toMatch(/added: [0-9a-f]{16} .*باغ ایرانی/);
    expect(stderr).toContain('“no.txt” was not found');
  });
});

describe('list', () => {
  it('counts the annotations of each document', async () => {
    const { json, id } = await newDeskWithGarden();
    await json(Annotated, 'annotate', id, '--quote', 'four parts');
    const { documents, code } = await json(Listed, 'list');
    expect(code).toBe(0);
    expect(documents).toMatchObject([{ id, title: 'باغ ایرانی', annotations: 1 }]);
  });

  it('marks the older editions of a text, and gives the text that they share to scripts', async () => {
    const { run, json, library, id } = await newDeskWithGarden();
    const newer = importText('باغ ایرانی\nچاپ تازه');
    const open = openTestLibrary(library);
    open.add(newer.document, newer.bytes);
    open.addEdition(newer.document.id, DocumentId.parse(id));
    const [first, second] = open.list();
    open.close();
    const { stdout } = await run('list');
    const lineOf = (wanted: string) => stdout.split('\n').find((line) => line.includes(wanted));
    expect(lineOf(first!.id)).not.toContain('older edition');
    expect(lineOf(second!.id)).toContain('older edition');
    const { documents } = await json(Listed, 'list');
    expect(new Set(documents.map(({ work }) => work))).toEqual(new Set([first!.work]));
  });

  it('isolates Persian cells and leaves ids as they can be copied', async () => {
    const { run, id } = await newDeskWithGarden();
    const { stdout } = await run('list');
    expect(stdout).toContain('\u2068باغ ایرانی\u2069');
    expect(stdout).toMatch(new RegExp(`^${id} `, 'm'));
  });

  it('works while another process has the library open', async () => {
    const { json, library } = await newDeskWithGarden();
    openTestLibrary(library);
    expect((await json(Listed, 'list')).documents).toHaveLength(1);
  });

  it('ends with 3 where there is no library, and makes none', async () => {
    const { json, folder } = newDesk();
    const result = await json(Failed, 'list', '--library', 'nowhere');
    expect(result).toMatchObject({ code: 3, error: { code: 'notFound' } });
    expect(readdirSync(folder)).not.toContain('nowhere');
  });
});

describe('show', () => {
  it('gives every block with its language and direction', async () => {
    const { json, id } = await newDeskWithGarden();
    const { blocks } = await json(Shown, 'show', id);
    expect(blocks.map(({ direction }) => direction)).toEqual(['rtl', 'rtl', 'ltr']);
    expect(blocks.map(({ text }) => text).join('\n\n')).toBe(garden.trimEnd());
  });

  it('takes the beginning of an id', async () => {
    const { json, id } = await newDeskWithGarden();
    expect(await json(Shown, 'show', id.slice(0, 5).toUpperCase())).toMatchObject({ id, code: 0 });
  });

  it('refuses a beginning that several ids share', async () => {
    const { json, folder } = await newDeskWithGarden();
    // With seventeen documents two ids must share their first digit.
    const names = Array.from({ length: 17 }, (_, index) => `${index}.txt`);
    for (const name of names) writeFileSync(join(folder, name), `The text called ${name}`);
    await json(Imported, 'import', ...names);
    const { documents } = await json(Listed, 'list');
    const digits = documents.map(({ id }) => id[0]!);
    const shared = digits.find((digit, index) => digits.indexOf(digit) !== index)!;
    const result = await json(Failed, 'show', shared);
    expect(result).toMatchObject({ code: 2, error: { code: 'invalidRequest' } });
  });

  it('says that an unknown id is not there', async () => {
    const { json } = await newDeskWithGarden();
    const result = await json(Failed, 'show', 'zzzz');
    expect(result).toMatchObject({ code: 1, error: { code: 'notFound', details: { id: 'zzzz' } } });
  });
});

describe('annotate', () => {
  it('marks words across Persian and English blocks and exports the exact quotation', async () => {
    const { json, run, id } = await newDeskWithGarden();
    const { annotation } = await json(
      Annotated,
      ...['annotate', id, '--quote', 'در دو سوی آن. The garden has'],
      ...['--note', 'دو بند', '--color', 'purple', '--tag', 'باغ، آب', 'Garden'],
    );
    expect(annotation).toMatchObject({
      quote: 'در دو سوی آن.\nThe garden has',
      note: 'دو بند',
      tags: ['باغ', 'آب', 'Garden'],
      colour: 'purple',
      bodies: [{ language: 'fa', direction: 'rtl' }],
    });
    const { stdout } = await run('export', id, '--format', 'web-annotation');
    expect(stdout).toContain(JSON.stringify(annotation.quote).slice(1, -1));
  });

  it('finds words in another spelling and quotes those of the text', async () => {
    const { json, id } = await newDeskWithGarden();
    const { annotation } = await json(Annotated, 'annotate', id, '--quote', 'درخت ها');
    expect(annotation.quote).toBe('درخت‌ها');
  });

  it('says that a quote is not there', async () => {
    const { json, id } = await newDeskWithGarden();
    const result = await json(Failed, 'annotate', id, '--quote', 'کاخ');
    expect(result).toMatchObject({
      code: 1,
      error: { code: 'quoteNotFound', details: { quote: 'کاخ', count: 0 } },
    });
  });

  it('says in how many places a quote stands, and takes the one that is named', async () => {
    const { json, run, id } = await newDeskWithGarden();
    const quote = ['annotate', id, '--quote', 'garden'];
    const result = await json(Failed, ...quote);
    expect(result).toMatchObject({
      code: 1,
      error: { code: 'quoteAmbiguous', details: { count: 2 } },
    });
    expect(result.error.details.excerpts).toMatch(/^1\. .*\n2\. /);
    expect((await run(...quote)).stderr).toMatch(/2 places[^]*\n1\. /);
    const { annotation } = await json(Annotated, ...quote, '--occurrence', '2');
    expect(annotation).toMatchObject({
      selectors: [
        { range: { start: { offset: garden.split('\n')[4]!.lastIndexOf('garden') } } },
        {},
        {},
      ],
    });
    expect(await json(Failed, ...quote, '--occurrence', '3')).toMatchObject({
      error: { code: 'quoteNotFound' },
    });
  });

  it('ends with 3 while a window has the library open', async () => {
    const { json, id, library } = await newDeskWithGarden();
    openTestLibrary(library);
    const result = await json(Failed, 'annotate', id, '--quote', 'four');
    expect(result).toMatchObject({ code: 3, error: { code: 'libraryLocked' } });
  });

  it.each([
    [['--quote', ' '], 1, 'emptySelection'],
    [['--quote', 'four', '--color', 'red'], 2, 'invalidRequest'],
    [['--quote', 'four', '--occurrence', '0'], 2, 'invalidRequest'],
    [[], 2, 'invalidRequest'],
  ])('refuses %j with %i', async (options, code, error) => {
    const { json, id } = await newDeskWithGarden();
    const result = await json(Failed, 'annotate', id, ...options);
    expect(result).toMatchObject({ code, error: { code: error } });
  });
});

describe('export', () => {
  it('prints one document, and nothing else', async () => {
    const { run, id } = await newDeskWithGarden();
    const { stdout, stderr, code } = await run('export', id, '--format', 'markdown');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('باغ ایرانی');
  });

  it('prints all documents as one JSON text', async () => {
    const { run, json, folder } = await newDeskWithGarden();
    writeFileSync(join(folder, 'two.txt'), 'A second text.');
    await json(Imported, 'import', 'two.txt');
    const { stdout } = await run('export', '--all', '--format', 'web-annotation');
    expect(z.array(z.unknown()).parse(JSON.parse(stdout))).toHaveLength(2);
  });

  it('writes one document into the file that is named', async () => {
    const { json, folder, id } = await newDeskWithGarden();
    const Written = z.object({ files: z.array(z.object({ id: z.string(), file: z.string() })) });
    const result = await json(Written, 'export', id, '--format', 'markdown', '--out', 'g.md');
    expect(result.files).toEqual([{ id, file: join(folder, 'g.md') }]);
    expect(readFileSync(join(folder, 'g.md'), 'utf8')).toContain('باغ ایرانی');
  });

  it('writes all into a folder, each under a name of its own, again and again', async () => {
    const { json, run, folder } = await newDeskWithGarden();
    writeFileSync(join(folder, 'two.txt'), `${garden}\nand more`);
    await json(Imported, 'import', 'two.txt');
    for (let time = 0; time < 2; time++) {
      const { code } = await run('export', '--all', '--format', 'markdown', '--out', 'notes/new');
      expect(code).toBe(0);
    }
    expect(readdirSync(join(folder, 'notes/new')).sort()).toEqual(
      ['باغ ایرانی 2.md', 'باغ ایرانی.md'].sort(),
    );
  });

  it.each([
    [['--format', 'markdown']],
    [['--all', 'abc', '--format', 'markdown']],
    [['--all']],
    [['--all', '--format', 'pdf']],
  ])('refuses %j as wrong usage', async (options) => {
    const { json } = await newDeskWithGarden();
    expect(await json(Failed, 'export', ...options)).toMatchObject({ code: 2 });
  });
});

describe('doctor', () => {
  it('finds a sound library sound', async () => {
    const { json } = await newDeskWithGarden();
    expect(await json(Examined, 'doctor')).toMatchObject({ ok: true, code: 0 });
  });

  it('finds what is broken, and ends with 1', async () => {
    const { json, library } = await newDeskWithGarden();
    const [original] = readdirSync(join(library, 'originals'));
    writeFileSync(join(library, 'originals', original!), 'something else');
    const { ok, checks, code } = await json(Examined, 'doctor');
    expect([ok, code]).toEqual([false, 1]);
    expect(checks.filter((check) => !check.ok)).toHaveLength(1);
  });

  it('reports a library that cannot be opened as a failed check', async () => {
    const { json, library } = newDesk();
    mkdirSync(library);
    writeFileSync(
      join(library, 'library.sqlite'),
      'no database at all, but long enough to be read',
    );
    const { ok, checks, code } = await json(Examined, 'doctor');
    expect([ok, code, checks[0]?.name]).toEqual([false, 1, 'open']);
  });
});

describe('the command line', () => {
  it('speaks Persian where the option or the system asks for it', async () => {
    const { run } = newDesk();
    const { stderr } = await run('--lang', 'fa', 'show', 'x');
    expect(stderr).toMatch(/[\u0600-\u06ff]/);
  });

  it.each([[['--bogus']], [['burn']], [[]], [['import']]])(
    'ends %j with 2 and one line of JSON',
    async (args) => {
      const { run } = newDesk();
      const { code, stdout } = await run(...args, '--json');
      expect(code).toBe(2);
      expect(Failed.parse(JSON.parse(stdout)).error.code).toBe('invalidRequest');
    },
  );

  it('shows its help and its version with 0', async () => {
    const { run } = newDesk();
    const help = await run('--help');
    expect(help).toMatchObject({ code: 0, stderr: '' });
    expect(help.stdout).toContain('Exit codes');
    expect(await run('--version')).toEqual({ code: 0, stdout: '9.8.7\n', stderr: '' });
  });
});
