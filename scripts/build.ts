import { PROJECT } from './project.ts';
import { buildOnce } from './web/build-once.ts';

// What `npm start` does before it serves, alone: the app is built where its sources changed.
process.chdir(PROJECT);
await buildOnce(AbortSignal.any([]));
