/** CSV as the answer to a request: saved under a name of plain letters, kept by nobody on the way. */
export const csvResponse = (body: ReadableStream<Uint8Array> | Uint8Array<ArrayBuffer>, name: string) =>
  new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
