import { useSearch } from '@tanstack/react-router'
import type { QuestionName } from '../../findings/index.ts'
import { questionNames } from '../../findings/index.ts'

/** In the place of a question where none is chosen, and periods or a version stay in the address. */
export const noQuestionYet = 'any'

/**
 * The question in the address; null is the way in, where none is named. An address of the time when there was one
 * question means that one.
 */
export function useQuestionAsked(): QuestionName | null {
  return useSearch({
    from: '/analysis',
    select: ({ question, periodisation, first, second, focal }) => {
      const asked = questionNames.find(name => name === question)
      if (asked || question === noQuestionYet) return asked ?? null
      return [periodisation, first, second, focal].some(said => said !== undefined) ? 'prevalence' : null
    },
  })
}
