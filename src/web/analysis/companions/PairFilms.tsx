import type { CompanionPair, CompanionsFinding } from '../../../findings/index.ts'
import { useWords } from '../../use-app.ts'
import { FilmsUnder } from '../page/FilmsUnder.tsx'
import type { Names } from '../use-names.ts'
import { keyOfPair } from './pair-words.ts'

interface PairFilmsProps {
  pair: CompanionPair
  finding: CompanionsFinding
  names: Names
}

/** The films that the numbers of a pair rest on; each leads to the frames in which both stand together. */
export function PairFilms({ pair, finding, names }: PairFilmsProps) {
  const { companions, analysis } = useWords()
  const { first, second } = finding.periods
  const said = (dot: NonNullable<CompanionPair['dots']>[number]) =>
    [
      companions.togetherIn({ ...dot, title: names.film(dot.filmId) }, finding.unit),
      ...(dot.logOdds === null ? [] : [companions.logOdds(dot.logOdds)]),
    ].join('; ')
  return (
    <FilmsUnder
      place={`films.${keyOfPair(pair)}`}
      label={analysis.behind(companions.pair(pair, finding.unit, names))}
      groups={[first, second].map((name, index) => ({
        name,
        films: (pair.dots ?? [])
          .filter(({ period }) => period === index + 1)
          .map(dot => ({ filmId: dot.filmId, said: said(dot), hasFrames: dot.both > 0 })),
      }))}
      codeId={pair.first}
      beside={{ codeId: pair.second, unit: finding.unit }}
      names={names}
      isBehindNumber
    />
  )
}
