/** What must be known of an H.264 stream before its pictures are trusted. */
export interface AvcFacts {
  /** Bytes of a unit's length before each unit. */
  lengthBytes: number;
  profile: number;
  interlaced: boolean;
}

const chromaProfiles = new Set([100, 110, 122, 244, 44, 83, 86, 118, 128]);

/** Reads the decoder's configuration (ISO 14496-15, avcC); null when it cannot be read. */
export function readAvc(config: Uint8Array): AvcFacts | null {
  if (config.length < 9 || config[0] !== 1) return null;
  const length = ((config[6] ?? 0) << 8) | (config[7] ?? 0);
  if (((config[5] ?? 0) & 31) === 0 || 8 + length > config.length) return null;
  try {
    return {
      lengthBytes: ((config[4] ?? 0) & 3) + 1,
      profile: config[1] ?? 0,
      interlaced: isInterlaced(config.subarray(8, 8 + length)),
    };
  } catch {
    return null;
  }
}

/** Whether a packet is a chain of units whose lengths add up, as an undamaged one is. */
export function isAvcPacket(data: Uint8Array, lengthBytes: number): boolean {
  let at = 0;
  while (at + lengthBytes < data.length) {
    let length = 0;
    for (let i = 0; i < lengthBytes; i++) length = length * 256 + (data[at + i] ?? 0);
    const forbidden = ((data[at + lengthBytes] ?? 0x80) & 0x80) !== 0;
    if (length === 0 || forbidden) return false;
    at += lengthBytes + length;
  }
  return at === data.length && data.length > 0;
}

/** Reads the sequence parameter set (ITU-T H.264, 7.3.2.1.1) up to frame_mbs_only_flag. */
function isInterlaced(sps: Uint8Array): boolean {
  const bits = reader(sps);
  bits.skip(8);
  const profile = bits.take(8);
  bits.skip(16);
  bits.number();
  if (chromaProfiles.has(profile)) {
    if (bits.number() === 3) bits.skip(1);
    bits.number();
    bits.number();
    bits.skip(1);
    // Scaling lists are written by almost nobody; without them the flag below is where it is expected.
    if (bits.take(1) === 1) return false;
  }
  bits.number();
  const order = bits.number();
  if (order === 0) bits.number();
  if (order === 1) {
    bits.skip(1);
    bits.number();
    bits.number();
    for (let left = bits.number(); left > 0; left--) bits.number();
  }
  bits.number();
  bits.skip(1);
  bits.number();
  bits.number();
  return bits.take(1) === 0;
}

/** Bits of a unit without its emulation prevention bytes. Throws at the end. */
function reader(unit: Uint8Array) {
  const plain = unit.filter((byte, at) => !(byte === 3 && at >= 2 && unit[at - 1] === 0 && unit[at - 2] === 0));
  let at = 0;
  const bit = () => {
    const byte = plain[at >> 3];
    if (byte === undefined) throw new RangeError("the set ends early");
    return (byte >> (7 - (at++ & 7))) & 1;
  };
  const take = (count: number) => {
    let value = 0;
    for (let i = 0; i < count; i++) value = value * 2 + bit();
    return value;
  };
  /** Exponential-Golomb; the mapping of signed numbers does not matter here. */
  const number = () => {
    let zeros = 0;
    while (bit() === 0) if (++zeros > 32) throw new RangeError("no number");
    return 2 ** zeros - 1 + take(zeros);
  };
  return { take, number, skip: (count: number) => void take(count) };
}
