/** A `numeric` as the database writes it, without the zeros that only fill its scale: `'21.0000'` is `'21'`. */
export function plainDecimal(numeric: string): string {
  return numeric.includes('.') ? numeric.replace(/\.?0+$/, '') : numeric;
}
