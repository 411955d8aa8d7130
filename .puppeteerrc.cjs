// On Linux the browser comes from @sparticuz/chromium; elsewhere Puppeteer fetches its own.
module.exports = { skipDownload: process.platform === 'linux' };
