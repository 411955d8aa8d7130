import { currentCompany } from '@/lib/company/read-company';
import { readFile } from '@/lib/files/read-file';

/** The company's logo, for everyone: it stands on the sign-in page. Nothing else of `files` is served here. */
export async function GET(_request: Request, { params }: { params: Promise<{ sha256: string }> }) {
  const { sha256 } = await params;
  const company = await currentCompany();
  const file = company?.logoSha256 === sha256 ? await readFile(sha256) : null;
  if (!file) return new Response(null, { status: 404 });
  return new Response(Buffer.from(file.bytes), {
    headers: {
      'content-type': file.mime,
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    },
  });
}
