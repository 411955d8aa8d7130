const SIGNATURES: readonly { mime: string; at: number; bytes: readonly number[] }[] = [
  { mime: 'image/png', at: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { mime: 'image/jpeg', at: 0, bytes: [0xff, 0xd8, 0xff] },
  { mime: 'image/webp', at: 8, bytes: [0x57, 0x45, 0x42, 0x50] },
];

/**
 * What an image is by its first bytes, whatever its name says; null for anything else. SVG is left out on
 * purpose: it is a document that can hold scripts and references.
 */
export function imageType(content: Uint8Array): string | null {
  const found = SIGNATURES.find(({ at, bytes }) =>
    bytes.every((byte, index) => content[at + index] === byte),
  );
  return found?.mime ?? null;
}
