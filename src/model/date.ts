/** A date as documents print it, 2021-04-07 → 2021年4月7日, as precise as it is given. */
export function printDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return [year && `${year}年`, month && `${month}月`, day && `${day}日`].filter(Boolean).join('');
}
