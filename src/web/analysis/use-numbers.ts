import { useSearch } from '@tanstack/react-router'
import type { NumbersChoice } from '../../study/index.ts'
import { numbersChoices } from '../../study/index.ts'
import { useStudy } from '../use-app.ts'

/** How much of numbers is shown: as the address says for this question, else as the study does. */
export function useNumbers(): NumbersChoice {
  const ofStudy = useStudy()?.numbers ?? 'inferential'
  const asked = useSearch({ from: '/analysis', select: ({ numbers }) => numbers })
  return numbersChoices.find(choice => choice === asked) ?? ofStudy
}
