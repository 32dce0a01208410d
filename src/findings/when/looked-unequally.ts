import { areUnequal } from '../prevalence/judge-symbol.ts'

/** Whether what lies before a division, or before the middle, was looked through far less than what lies after. */
export function areLookedUnequally(lookedThrough: readonly number[], before: number): boolean {
  const mean = (list: readonly number[]) => list.reduce((sum, share) => sum + share, 0) / list.length
  return [before, lookedThrough.length >> 1].some(
    division =>
      division > 0 &&
      division < lookedThrough.length &&
      areUnequal([mean(lookedThrough.slice(0, division)), mean(lookedThrough.slice(division))]),
  )
}
