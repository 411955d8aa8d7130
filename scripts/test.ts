import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT } from './project.ts';

// Every check there is, cheapest first, up to the first that fails. `--deep` has property tests and races run
// their full counts. The last line, alone, says how many tests passed and failed.

type Step = { title: string; command: string[]; results?: string };
type Count = { passed: number; failed: number };

const results = mkdtempSync(join(tmpdir(), 'clientela-results-'));
const report = (name: string) => join(results, `${name}.json`);
const vitest = (projects: string[], name: string) => [
  ...['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report(name)}`],
  ...projects.map((project) => `--project=${project}`),
];

const steps: Step[] = [
  { title: 'Types', command: ['npm', 'run', '--silent', 'types'] },
  { title: 'Lint', command: ['biome', 'check', '.', '--error-on-warnings'] },
  { title: 'Dead code', command: ['knip', '--treat-config-hints-as-errors'] },
  { title: 'Unit tests', command: vitest(['unit'], 'unit'), results: report('unit') },
  {
    title: 'Integration tests',
    command: vitest(['integration'], 'integration'),
    results: report('integration'),
  },
  { title: 'Build', command: ['node', 'scripts/build.ts'] },
  { title: 'Tests over HTTP', command: vitest(['http'], 'http'), results: report('http') },
  {
    title: 'End-to-end tests',
    command: ['playwright', 'test', '--reporter=list,json'],
    results: report('e2e'),
  },
];

process.chdir(PROJECT);
const total: Count = { passed: 0, failed: 0 };
const begun = performance.now();
for (const step of steps) {
  console.log(`\n── ${step.title} ${'─'.repeat(90 - step.title.length)}`);
  const start = performance.now();
  const succeeded = await run(step.command);
  const counted = step.results ? countIn(step.results) : { passed: 0, failed: 0 };
  total.passed += counted.passed;
  // A step that fails without a failing test, a type error or a crash, is one failure.
  total.failed += Math.max(counted.failed, succeeded ? 0 : 1);
  console.log(`${step.title}: ${succeeded ? 'ok' : 'FAILED'}, ${seconds(start)} s`);
  if (!succeeded) {
    process.exitCode = 1;
    break;
  }
}
rmSync(results, { recursive: true, force: true });
console.log(`\nAll of it: ${seconds(begun)} s\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(1);
}

function run([command = '', ...args]: string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: 'inherit',
      // npm puts the project's programs and its Node first on the path.
      env: {
        ...process.env,
        NEXT_TELEMETRY_DISABLED: '1',
        PLAYWRIGHT_JSON_OUTPUT_FILE: report('e2e'),
        CLIENTELA_DEEP: process.argv.includes('--deep') ? '1' : '',
      },
    });
    child.on('error', (error) => {
      console.error(error.message);
      resolve(false);
    });
    child.on('exit', (code) => resolve(code === 0));
  });
}

/** Reads what vitest's or Playwright's JSON reporter wrote; nothing, where it did not come so far. */
function countIn(file: string): Count {
  try {
    const written = JSON.parse(readFileSync(file, 'utf8'));
    return written.stats
      ? { passed: written.stats.expected, failed: written.stats.unexpected + written.stats.flaky }
      : { passed: written.numPassedTests, failed: written.numFailedTests };
  } catch {
    return { passed: 0, failed: 0 };
  }
}
