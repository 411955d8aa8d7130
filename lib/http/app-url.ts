/** Where this installation is reached, without a slash at the end. Links are built from it, never from a header. */
export function appUrl(path = ''): string {
  return `${(process.env.APP_URL ?? 'http://localhost:3000').replace(/\/+$/, '')}${path}`;
}

export const isSecure = (): boolean => appUrl().startsWith('https://');
