import assert from 'node:assert/strict';
import { decode } from '../../server/src/cli/decode.ts';

const TEXT = '临溪县粮食产量增长２.1%，𠮷溪镇居首。\r\n';
const utf8 = Buffer.from(TEXT, 'utf8');
const utf16 = Buffer.from(TEXT, 'utf16le');
// “临溪县” in GB18030, and 𠮷 in its four bytes.
const gb18030 = Buffer.from([0xc1, 0xd9, 0xcf, 0xaa, 0xcf, 0xd8, 0x95, 0x34, 0xb2, 0x35]);

describe('decode', () => {
  const good: readonly [name: string, bytes: Buffer, text: string][] = [
    ['nothing', Buffer.of(), ''],
    ['UTF-8', utf8, TEXT],
    ['UTF-8 with a mark', Buffer.concat([Buffer.of(0xef, 0xbb, 0xbf), utf8]), TEXT],
    ['UTF-16 with a mark', Buffer.concat([Buffer.of(0xff, 0xfe), utf16]), TEXT],
    [
      'UTF-16 with its bytes swapped',
      Buffer.concat([Buffer.of(0xfe, 0xff), Buffer.from(utf16).swap16()]),
      TEXT,
    ],
    ['UTF-16 without a mark', utf16, TEXT],
    ['UTF-16 without a mark, swapped', Buffer.from(utf16).swap16(), TEXT],
    ['GB18030', gb18030, '临溪县𠮷'],
  ];
  for (const [name, bytes, text] of good) {
    it(`reads ${name}`, () => {
      assert.deepEqual(decode(bytes), { text });
    });
  }

  const bad: readonly [name: string, bytes: Buffer, encoding: string, byte: number][] = [
    [
      'a byte that no encoding has',
      Buffer.concat([Buffer.from('abc'), Buffer.of(0xff, 0xff, 0x41)]),
      'GB18030',
      3,
    ],
    ['UTF-8 that a mark promised', Buffer.of(0xef, 0xbb, 0xbf, 0x41, 0xc0, 0x41), 'UTF-8', 4],
    ['UTF-16 that ends in half a character', Buffer.of(0xff, 0xfe, 0x2d, 0x4e, 0x2d), 'UTF-16LE', 5],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452ffd8ffe0', 'hex'), 'UTF-8', 0],
  ];
  for (const [name, bytes, encoding, byte] of bad) {
    it(`refuses ${name}`, () => {
      const decoded = decode(bytes);
      assert.ok('undecodable' in decoded);
      assert.equal(decoded.undecodable.tried.find((tried) => tried.encoding === encoding)?.byte, byte);
    });
  }
});
