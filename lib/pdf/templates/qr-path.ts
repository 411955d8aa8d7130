import encodeQR from 'qr';

/** Modules of white that ISO/IEC 18004 wants around a code. */
const QUIET = 4;

/** A QR code as one SVG path of unit squares, with its quiet zone; error correction M. */
export function qrPath(content: string): { size: number; path: string } {
  const rows = encodeQR(content, 'raw', { ecc: 'medium', encoding: 'byte', border: QUIET });
  const path = rows.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return { size: rows.length, path };
}
