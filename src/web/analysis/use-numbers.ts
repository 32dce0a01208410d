import type { NumbersChoice } from '../../study/index.ts'
import { useStudy } from '../use-app.ts'

/** How much of numbers the study shows. */
export function useNumbers(): NumbersChoice {
  return useStudy()?.numbers ?? 'inferential'
}
