/** The files that were chosen, as an action takes them. */
export const readFiles = (files: readonly File[]) =>
  Promise.all(
    files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
