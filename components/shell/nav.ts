import type { ReactNode } from 'react';

/** One entry of the admin area's navigation. Without `href` it only heads its children. */
export type NavEntry = {
  href?: string;
  label: string;
  /** A lucide icon, 16 px; needed by whatever is seen when the sidebar is narrow. */
  icon?: ReactNode;
  /** How many wait there; shown when above zero. */
  count?: number;
  children?: readonly NavEntry[];
  /** Only this very address, not those below it: for the home page. */
  exact?: boolean;
};
