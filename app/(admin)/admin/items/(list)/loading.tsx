import { PageHeadSkeleton, TableSkeleton } from '@/components/ui/skeleton';

export default function Loading() {
  return (
    <>
      <PageHeadSkeleton />
      <TableSkeleton rows={12} columns={4} />
    </>
  );
}
