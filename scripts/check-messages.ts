import { PROJECT } from './project.ts';
import { refuseIncompleteMessages } from './web/refuse-incomplete-messages.ts';

// The first step of a build: no language is offered with something missing.
process.chdir(PROJECT);
try {
  refuseIncompleteMessages();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
