ALTER POLICY "portal_reads_files_of_visible_rows" ON "files" TO clientela_portal USING (nullif(current_setting('app.contact_id', true), '')::uuid is not null and (
        exists (select 1 from renditions r where r.file_sha256 = sha256)
        or exists (select 1 from company c where c.logo_sha256 = sha256)
        or exists (select 1 from documents d where d.seller ->> 'logoSha256' = sha256)));