import type { NumbersChoice } from '../../study/index.ts'
import { useAppState } from '../use-app.ts'

/** How much of numbers the study shows. */
export function useNumbers(): NumbersChoice {
  return useAppState(state => state.study?.numbers ?? 'inferential')
}
