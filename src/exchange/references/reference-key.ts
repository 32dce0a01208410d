import type { CslItem } from '../../study/index.ts'
import { namesOf, nameVariables, textOf } from '../../study/index.ts'

/** A key made of surname and year, for lists that give none. */
export function keyOf(item: Record<string, unknown>): string {
  const known = item as unknown as CslItem
  const role = nameVariables.find(one => namesOf(known, one).length > 0)
  const { family, literal } = (role && namesOf(known, role)[0]) || {}
  const year = (item['issued'] as { 'date-parts'?: number[][] } | undefined)?.['date-parts']?.[0]?.[0] ?? ''
  const name = (family ?? literal ?? textOf(known, 'title'))
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
    .slice(0, 20)
  return `${name}${year}` || 'source'
}
