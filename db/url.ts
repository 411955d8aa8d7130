/** The connection string that `npm start` or the host has set. */
export function databaseUrl(): string {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error('DATABASE_URL is not set; npm start and npm run dev set it themselves.');
  return url;
}
