import type { CourseFinding, SymbolCourse } from '../../../findings/index.ts'
import { isNotComputable, isOfWholeCorpus } from '../../../findings/index.ts'
import type { NumbersChoice } from '../../../study/index.ts'
import type { Words } from '../../../words/index.ts'
import { firstWithFrames } from '../page/FilmsUnder.tsx'
import type { RowNumber } from '../rows/rows-shown.ts'

/** The film whose frames are shown first, for whoever presses a number: one in which the symbol is. */
export function firstFilmOf({ films }: SymbolCourse): string | null {
  return firstWithFrames(films.map(({ filmId, presence }) => ({ filmId, hasFrames: presence === 'present' })))
}

/** Every number of a symbol that is shown, with the reason in its place where it cannot be given. */
export function courseNumbers(
  numbers: NumbersChoice,
  symbol: SymbolCourse,
  { words, finding }: { words: Words; finding: CourseFinding },
): RowNumber[] {
  const { analysis, prevalence, rowPages } = words
  const { rows: labels } = analysis
  const say = <Value>(value: Value, format: (value: Exclude<Value, { because: unknown }>) => string) =>
    isNotComputable(value)
      ? analysis.cannot(prevalence.because(value))
      : format(value as Exclude<Value, { because: unknown }>)
  const described: RowNumber[] = [
    { name: 'first', label: rowPages.course.rows.first, said: say(symbol.meanFirst, analysis.share) },
    { name: 'last', label: rowPages.course.rows.last, said: say(symbol.meanLast, analysis.share) },
    { name: 'difference', label: labels.difference, said: say(symbol.difference, analysis.points) },
    { name: 'centre', label: rowPages.course.rows.centre, said: say(symbol.centre, analysis.share) },
  ]
  if (numbers !== 'inferential') return numbers === 'none' ? [] : described
  const range = ({ min, max }: { min: number; max: number }) =>
    analysis.range({ from: analysis.points(min), to: analysis.points(max) })
  const isByDirector = finding.defaultTest === 'directors'
  const corrected = isByDirector ? labels.pCorrectedDirectors : labels.pCorrected
  return [
    ...described,
    {
      name: 'interval',
      label: isOfWholeCorpus(finding) ? labels.intervalAsModel : labels.interval,
      said: say(symbol.interval95, ({ lower, upper }) => range({ min: lower, max: upper })),
    },
    {
      name: isByDirector ? 'p-directors' : 'p',
      label: isByDirector ? labels.directors : rowPages.course.rows.p,
      said: say(symbol.test, ({ p }) => analysis.p(p)),
    },
    {
      name: 'p-corrected',
      label: corrected,
      said: symbol.inFamily
        ? say(symbol.test, ({ correctedP }) => analysis.p(correctedP))
        : analysis.cannot(prevalence.because({ kind: 'not-computable', because: 'outside-family' })),
    },
    {
      name: 'leave-one-out',
      label: labels.leaveOneOut,
      said: say(symbol.leaveOneFilmOut, range),
    },
  ]
}
