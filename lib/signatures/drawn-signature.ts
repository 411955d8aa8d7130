import { fieldError } from '@/lib/actions/errors';
import { readPng } from './read-png';

/** Bytes of the PNG. */
const LARGEST_SIGNATURE = 200_000;
/** Fewer inked pixels are a touch of the screen and no signature. */
const LEAST_INK = 40;

/**
 * The bytes of a signature that was drawn, from the base64 that a browser posts.
 * @throws DomainError at `signature`: `signature_empty` for a blank one, `signature_invalid` for what is no such PNG
 */
export function drawnSignature(base64: string): Uint8Array {
  const bytes = Buffer.from(base64, 'base64');
  const image = bytes.length <= LARGEST_SIGNATURE ? readPng(bytes) : null;
  if (!image) throw fieldError('signature', base64 ? 'signature_invalid' : 'signature_empty');
  if (inkedPixels(image.rgba) < LEAST_INK) throw fieldError('signature', 'signature_empty');
  return bytes;
}

/** Pixels that are neither transparent nor (nearly) white: a white sheet is blank, however it is drawn. */
function inkedPixels(rgba: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < rgba.length; at += 4) {
    const [red = 255, green = 255, blue = 255, alpha = 0] = rgba.subarray(at, at + 4);
    if (alpha > 40 && red + green + blue < 600) count += 1;
  }
  return count;
}
