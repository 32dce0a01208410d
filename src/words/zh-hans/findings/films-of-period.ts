import type { PrevalenceFinding } from '../../../findings/index.ts'

/** The films of a period in a sentence: earlier and later are said only where years say it. */
export function filmsOf({ periods }: Pick<PrevalenceFinding, 'periods'>, period: 1 | 2): string {
  if (!periods.inOrder) return `“${period === 1 ? periods.first : periods.second}”的影片`
  return period === 1 ? '前期影片' : '后期影片'
}
