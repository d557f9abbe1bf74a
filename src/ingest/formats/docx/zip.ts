import { crc32 } from 'node:zlib';

const LOCAL_ENTRY = Buffer.of(0x50, 0x4b, 3, 4);
/** With the version of its writer. */
const DIRECTORY_ENTRY = Buffer.of(0x50, 0x4b, 1, 2, 20, 0);

/** Packs parts into an archive without compressing them. */
export function zip(parts: ReadonlyMap<string, Uint8Array>): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [part, data] of parts) {
    const name = Buffer.from(part);
    // Version, flags, method, time and day, checksum, both sizes, length of the name, of what is extra.
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(0x0800, 2);
    facts.writeUInt16LE(0x21, 8);
    facts.writeUInt32LE(crc32(data), 10);
    facts.writeUInt32LE(data.length, 14);
    facts.writeUInt32LE(data.length, 18);
    facts.writeUInt16LE(name.length, 22);
    const behind = Buffer.alloc(14);
    behind.writeUInt32LE(at, 10);
    directory.push(DIRECTORY_ENTRY, facts, behind, name);
    files.push(LOCAL_ENTRY, facts, name, Buffer.from(data));
    at += 30 + name.length + data.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(parts.size, 8);
  end.writeUInt16LE(parts.size, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...files, listed, end]);
}
