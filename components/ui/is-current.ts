/** Whether a link leads to where we are, or (unless `exact`) above it. */
export function isCurrent(pathname: string, href: string, exact = false) {
  const path = href.split(/[?#]/, 1)[0] ?? href;
  return pathname === path || (!exact && pathname.startsWith(`${path}/`));
}
