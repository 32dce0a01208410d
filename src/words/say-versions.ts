import type { Language } from './language.ts'
import { clockTime } from './time-code.ts'
import { wordsIn } from './words-in.ts'

const kinds = ['cut', 'added', 'moved', 'lengthened', 'shortened'] as const

interface RunSaid {
  shot: number
  shots: number
  ms: number
  startMs: number
}

/** Two versions as they were compared; lengths in milliseconds. */
interface VersionsSaid {
  first: { name: string }
  second: { name: string }
  speed: number
  same: number
  differences: readonly {
    kind: (typeof kinds)[number]
    byMs: number | null
    first: RunSaid | null
    second: RunSaid | null
  }[]
}

/** What two versions have in common and how they differ on the whole, in a sentence or three. */
export function sayVersions(compared: VersionsSaid, language: Language): string[] {
  const { comparing } = wordsIn(language).filmPage
  const { same, first, second, speed, differences } = compared
  const counts = kinds.flatMap(kind => {
    const count = differences.filter(one => one.kind === kind).length
    return count > 0 ? comparing.countOf[kind](count) : []
  })
  return [
    comparing.summary({ same, first: first.name, second: second.name }),
    ...(speed === 1 ? [] : [comparing.atSpeed((speed * 100).toFixed(1))]),
    counts.length === 0
      ? comparing.nothing
      : `${counts.join(language === 'en' ? ', ' : '，')}${language === 'en' ? '.' : '。'}`,
  ]
}

/** A run of shots: which, where in its part, how long. */
export function sayRun({ shot, shots, ms, startMs }: RunSaid, language: Language): string {
  const { filmPage, shots: shotWords } = wordsIn(language)
  const at = clockTime(Math.floor(startMs / 1000))
  return filmPage.comparing.run({ shot, shots, at, length: shotWords.length(ms) })
}

/** A difference in one line, for a terminal. */
export function sayVersionDifference(
  { kind, byMs, first, second }: VersionsSaid['differences'][number],
  language: Language,
): string {
  const { filmPage, shots } = wordsIn(language)
  const { comparing } = filmPage
  const sides = [first, second].map(run => (run ? sayRun(run, language) : comparing.none))
  const by = byMs === null ? '' : ` ${comparing.by(shots.length(Math.abs(byMs)))}`
  return `${comparing.kinds[kind]}${by}: ${sides.join(' | ')}`
}
