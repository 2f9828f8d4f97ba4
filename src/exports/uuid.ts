import { hash } from 'node:crypto';

/** The namespace for URLs, RFC 9562 section 6.6. */
const URL_NAMESPACE = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex');

/** The UUID version 5 (RFC 9562) of an address: always the same for the same address. */
export function uuidOf(address: string): string {
  const name = Buffer.concat([URL_NAMESPACE, Buffer.from(address)]);
  const bytes = hash('sha1', name, 'buffer').subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
