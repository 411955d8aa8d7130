/**
 * What a server does before its first request. Where it fails the process ends: Next would go on and answer every
 * request with an error.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  try {
    const { setUpFromEnvironment } = await import('@/lib/setup/unattended-setup');
    await setUpFromEnvironment();
    if (process.env.CLIENTELA_JOBS === '1') {
      const { startJobs } = await import('@/lib/jobs/start-jobs');
      await startJobs();
    }
  } catch (error) {
    console.error(error);
    process.exit(1);
  }
}
