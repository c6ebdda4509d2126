import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openArchive } from '../../../../corpus/importers/archive/archive.ts';
import { decodeNames } from '../../../../corpus/importers/archive/decode-names.ts';
import { zip } from '../../../support/zip.ts';

const hex = (bytes: string): Uint8Array =>
  Uint8Array.from(Buffer.from(bytes.replace(/ /g, ''), 'hex'));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('names of entries', () => {
  const names: readonly (readonly [string, string, string])[] = [
    ['Windows-1256, as older programs do', 'e4c7e3e520 81cfd1 2e747874', 'نامه پدر.txt'],
    ["code page 720, as Windows' zip folders do", 'e5ade920 a09fe4 2e747874', 'فصل باغ.txt'],
    ['code page 437, as DOS did', '4d8464636865 6e2e747874', 'Mädchen.txt'],
    ['Windows-1252', '66ea746520 e0206c6120 666f72ea74', 'fête à la forêt'],
    ['UTF-8, whatever the flag says', 'd8a8d8a7d8ba', 'باغ'],
  ];
  it.each(names)('are read that stand in %s', (_, bytes, name) => {
    expect(decodeNames([hex(bytes)])).toEqual([name]);
  });

  it('of one archive are judged together, but for those in UTF-8', () => {
    // A sun letter alone says nothing; beside other names it is Persian too.
    const names = [hex('ab'), utf8('آب و خاک'), hex('a09fe420ed2099a0'), hex('a0ec9fa9')];
    expect(decodeNames(names)).toEqual(['س', 'آب و خاک', 'باغ و آب', 'بهار']);
  });

  it('are those in UTF-8 beside them, unless these are of other names', () => {
    const nameBytes = hex('a09fe4');
    const field = (name: string, of: Uint8Array): Uint8Array => {
      const words = utf8(name);
      const head = Buffer.alloc(9);
      head.writeUInt16LE(0x7075, 0);
      head.writeUInt16LE(5 + words.length, 2);
      head.writeUInt8(1, 4);
      head.writeUInt32LE(crc32(of), 5);
      return Buffer.concat([head, words]);
    };
    const entry = { name: '', content: 'x', saysUtf8: false };
    const nameOf = (extra: Uint8Array): readonly string[] =>
      openArchive(zip([{ ...entry, nameBytes, extra }]), 'a.zip').names;
    expect(nameOf(field('باغ گیاهان', nameBytes))).toEqual(['باغ گیاهان']);
    expect(nameOf(field('باغ گیاهان', hex('a0')))).toEqual(['باغ']);
    expect(nameOf(field('', nameBytes))).toEqual(['باغ']);
  });

  it('stay different where nothing tells how they were written', () => {
    const all = [...Array(128).keys()].map((byte) => Uint8Array.of(0x61, byte + 0x80));
    expect(new Set(decodeNames(all)).size).toBe(128);
  });
});
