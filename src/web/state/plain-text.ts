/** Without case, width and tone marks, so that `tiexi qu` finds `Tiěxī qū`. */
export function plainText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
}
