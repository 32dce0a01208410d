/** What a list of shots holds and the study does not, or the other way round, with the values its sentence needs. */
interface MisfitKinds {
  'entry-not-read': { entry: number }
  'moved-to-frame': { entry: number; byMs: number }
  'gap-before': { entry: number }
  'gaps-closed': { count: number }
  'transition-unknown': { entry: number; name: string }
  'track-passed-over': { entry: number }
  'time-code-shifted': { entry: number }
  'confidence-left-out': { count: number }
  'kinds-left-out': { count: number }
  'times-only-near': object
}

export type MisfitSentences = { [Kind in keyof MisfitKinds]: (values: MisfitKinds[Kind]) => string }

export function sayMisfit(words: { misfits: MisfitSentences }, misfit: { kind: string }): string {
  const sentence = words.misfits[misfit.kind as keyof MisfitKinds] as
    | ((values: { kind: string }) => string)
    | undefined
  return sentence ? sentence(misfit) : misfit.kind
}
