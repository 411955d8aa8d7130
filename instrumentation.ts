/** What a server does before its first request. */
export async function register(): Promise<void> {
  // Written this way round so that nothing of it is built for the edge runtime, which we don't use.
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { beforeRequests } = await import('@/lib/process/before-requests');
    await beforeRequests();
  }
}
