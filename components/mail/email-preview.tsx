import { cn } from '@/components/ui/cn';

/**
 * An email as its reader sees it, in a frame that may do nothing: no script, no form, no link that leads anywhere.
 * Its style sheet is left out, which the page's content policy would refuse; the colours of light paper stand in
 * attributes.
 */
export function EmailPreview({
  html,
  title,
  className,
}: {
  html: string;
  title: string;
  className?: string;
}) {
  return (
    <iframe
      sandbox=""
      title={title}
      srcDoc={html.replace(/<style>[^<]*<\/style>/, '')}
      className={cn('h-[36rem] w-full resize-y rounded border border-line bg-white', className)}
    />
  );
}
