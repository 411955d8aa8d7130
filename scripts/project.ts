import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, wherever the command was typed. */
export const PROJECT = dirname(dirname(fileURLToPath(import.meta.url)));
