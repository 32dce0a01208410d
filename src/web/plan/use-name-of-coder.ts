import { useAppState, useWords } from '../use-app.ts'

/** What a coder is called; the one at home is "you" until they have a name. */
export function useNameOfCoder(): (coderId: string) => string {
  const { plans: words } = useWords()
  const coders = useAppState(state => state.codebook.coders)
  return coderId => coders.find(({ id }) => id === coderId)?.name || words.you
}
