import type { QuestionViewProps } from './question-view.ts'
import { useFocal } from './use-focal.ts'
import { useVersionAsked } from './use-version-asked.ts'

/** What is asked of two periods, as the page stands: which, of what division, under which version, with what focus. */
export function useAskedOfPeriods({ periodisation, compared }: QuestionViewProps) {
  const [focal] = useFocal()
  const version = useVersionAsked()
  const [first, second] = compared
  return {
    ...(version && { codebookVersion: version.number }),
    periodisationId: periodisation.id,
    periods: [first, second] as [string, string],
    focalCodeIds: [...focal],
  }
}
