'use client';

import { useEffect, useState } from 'react';
import { cn } from './cn';

/** The index at the side of a long form: a link per `FormSection`, the one in sight marked. Gone on narrow screens. */
export function SectionNav({
  sections,
  label,
  className,
}: {
  /** `invalid` marks one that holds an error. */
  sections: readonly { id: string; label: string; invalid?: boolean }[];
  label: string;
  className?: string;
}) {
  const [current, setCurrent] = useState(sections[0]?.id);
  const ids = sections.map((section) => section.id).join(' ');
  useEffect(() => {
    const seen = new Set<string>();
    const order = ids.split(' ');
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) {
          if (isIntersecting) seen.add(target.id);
          else seen.delete(target.id);
        }
        setCurrent((before) => order.find((id) => seen.has(id)) ?? before);
      },
      { rootMargin: '-80px 0px -45% 0px' },
    );
    for (const id of order) {
      const section = document.getElementById(id);
      if (section) observer.observe(section);
    }
    return () => observer.disconnect();
  }, [ids]);
  return (
    <nav aria-label={label} className={cn('sticky top-6 hidden self-start xl:block', className)}>
      <ul className="border-line border-s text-sm">
        {sections.map(({ id, label: name, invalid }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              aria-current={current === id ? 'location' : undefined}
              className={cn(
                '-ms-px block border-transparent border-s-2 py-1 ps-3 text-muted hover:text-ink aria-[current=location]:border-accent aria-[current=location]:font-medium aria-[current=location]:text-ink',
                invalid && 'text-red',
              )}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
