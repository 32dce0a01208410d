import type { PrevalenceFinding } from '../findings/index.ts'

/** Films of each side, and how many of them somebody has looked through; null where a side is too small anyhow. */
export function lookedOnSides({
  films,
}: Pick<PrevalenceFinding, 'films'>): readonly [looked: number, of: number][] | null {
  const sides = ([1, 2] as const).map(side => films.filter(({ period }) => period === side))
  if (sides.some(({ length }) => length < 2)) return null
  return sides.map(side => [side.filter(({ codedMs }) => codedMs > 0).length, side.length])
}
