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

/** What of a file of subtitles did not become a line. */
interface SubtitleMisfitKinds {
  'cue-not-read': { entry: number }
  'cue-empty': { entry: number }
  'cue-backwards': { entry: number }
  'cue-too-long': { entry: number; most: number }
  'cue-before-film': { entry: number; atMs: number }
  'cue-beyond-film': { entry: number; atMs: number }
  'cue-cut-at-end': { entry: number }
  'signs-unread': { count: number }
  'signs-left-out': { count: number }
  'remarks-left-out': { count: number }
  'drawings-left-out': { count: number }
}

export type SubtitleMisfitSentences = {
  [Kind in keyof SubtitleMisfitKinds]: (values: SubtitleMisfitKinds[Kind]) => string
}

export function sayMisfit(
  words: { misfits: MisfitSentences | SubtitleMisfitSentences },
  misfit: { kind: string },
): string {
  const sentence = (words.misfits as Readonly<Record<string, unknown>>)[misfit.kind] as
    | ((values: { kind: string }) => string)
    | undefined
  return sentence ? sentence(misfit) : misfit.kind
}
