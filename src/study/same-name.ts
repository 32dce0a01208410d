/** Names that a reader takes for one have one key: width, case and spaces do not part them. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, ' ').trim()
}
