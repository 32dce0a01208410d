import { useSearch } from '@tanstack/react-router'
import type { QuestionName } from '../../findings/index.ts'
import { questionNames } from '../../findings/index.ts'

/** The question in the address; an address that names none is of the time when there was one. */
export function useQuestionAsked(): QuestionName {
  const asked = useSearch({ from: '/analysis', select: ({ question }) => question })
  return questionNames.find(name => name === asked) ?? 'prevalence'
}
