import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

/** Who signs: the key and the name that stands as issuer. */
export interface Authority {
  name: string;
  privateKey: KeyObject;
  certificate: string;
}

/** A pair that a TLS server takes, both as PEM. */
export interface Identity {
  key: string;
  cert: string;
}

/** An authority of its own, as inspecting proxies have one. */
export function createAuthority(name: string): Authority {
  const { privateKey, publicKey } = newKeys();
  const basicConstraints = sequence(oid('551d13'), tlv(0x01, [0xff]), tlv(0x04, sequence(tlv(0x01, [0xff]))));
  const certificate = write({
    issuer: name,
    subject: name,
    signer: privateKey,
    publicKey,
    extension: basicConstraints,
  });
  return { name, privateKey, certificate };
}

/** A certificate for `host`; without authority it signs itself. `years` are those of its validity. */
export function createIdentity(host: string, authority: Authority | null, years = { from: 2020, to: 2048 }): Identity {
  const { privateKey, publicKey } = newKeys();
  const names = sequence(tlv(0x82, Buffer.from(host)));
  const cert = write({
    issuer: authority?.name ?? host,
    subject: host,
    signer: authority?.privateKey ?? privateKey,
    publicKey,
    extension: sequence(oid('551d11'), tlv(0x04, names)),
    years,
  });
  return { key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), cert };
}

interface Content {
  issuer: string;
  subject: string;
  signer: KeyObject;
  publicKey: KeyObject;
  extension: Buffer;
  years?: { from: number; to: number };
}

/** X.509 version 3 (RFC 5280, section 4.1), signed by ECDSA with SHA-256. */
function write({ issuer, subject, signer, publicKey, extension, years = { from: 2020, to: 2048 } }: Content): string {
  const algorithm = sequence(oid('2a8648ce3d040302'));
  const moment = (year: number) => tlv(0x17, Buffer.from(`${String(year).slice(2)}0101000000Z`));
  const toSign = sequence(
    tlv(0xa0, tlv(0x02, [2])),
    tlv(0x02, [1 + Math.floor(Math.random() * 100)]),
    algorithm,
    name(issuer),
    sequence(moment(years.from), moment(years.to)),
    name(subject),
    publicKey.export({ type: 'spki', format: 'der' }),
    tlv(0xa3, sequence(extension)),
  );
  const signature = sign('sha256', toSign, signer);
  const der = sequence(toSign, algorithm, tlv(0x03, Buffer.concat([Buffer.of(0), signature])));
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}

const newKeys = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });
const oid = (hex: string) => tlv(0x06, Buffer.from(hex, 'hex'));
const sequence = (...parts: readonly Buffer[]) => tlv(0x30, Buffer.concat(parts));
const name = (text: string) => sequence(tlv(0x31, sequence(oid('550403'), tlv(0x0c, Buffer.from(text)))));

function tlv(tag: number, value: Buffer | readonly number[]): Buffer {
  const body = Buffer.from(value);
  const { length } = body;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), body]);
}
