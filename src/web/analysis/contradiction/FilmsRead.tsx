import type { ContradictionFinding } from '../../../findings/index.ts'
import { sayYears } from '../../../words/index.ts'
import { useAppState, useWords } from '../../use-app.ts'
import { FilmsUnder } from '../page/FilmsUnder.tsx'
import { FramesOfCodes } from '../rows/FramesOfCodes.tsx'
import type { RowNames } from '../rows/use-row-names.ts'
import styles from './Contradiction.module.css'
import { MediationLine } from './MediationLine.tsx'

interface FilmsReadProps {
  place: string
  label: string
  filmIds: readonly string[]
  /** Where films stand by their marks: of which codes. */
  codeIds: readonly string[] | null
  finding: ContradictionFinding
  contradictionId: string
  names: RowNames
}

/** The films behind a number of the page; a film leads to its mediations, or to the frames of its marks. */
export function FilmsRead(props: FilmsReadProps) {
  const { place, label, filmIds, codeIds, finding, contradictionId, names } = props
  const { contradiction: words, rowPages } = useWords()
  const { periods, films } = finding
  const homeId = useAppState(state => state.study?.homeCoderId ?? null)
  const ofPeriod = (period: 1 | 2 | null) =>
    filmIds.flatMap(filmId => {
      const film = films.find(({ id }) => id.split('#')[0] === filmId)
      return film && film.period === period
        ? [{ filmId, said: film.years ? sayYears(film.years) : rowPages.undated, hasFrames: true }]
        : []
    })
  const groups = [
    ...(periods
      ? [
          { name: periods.first, films: ofPeriod(1) },
          { name: periods.second, films: ofPeriod(2) },
        ]
      : []),
    { name: periods ? words.columns.noPeriod : words.columns.allFilms, films: ofPeriod(null) },
  ].filter(group => group.films.length > 0)
  return (
    <FilmsUnder
      place={place}
      label={words.behind(label)}
      groups={groups}
      names={names}
      isBehindNumber
      frames={(filmId, onClose) =>
        codeIds ? (
          <FramesOfCodes {...{ filmId, codeIds, onClose }} where="any" title={names.film(filmId)} />
        ) : (
          <ul className={styles.mediations}>
            {finding.mediations
              .filter(one => one.filmId === filmId)
              .map(mediation => (
                <li key={mediation.id}>
                  <MediationLine
                    {...{ mediation, contradictionId, names }}
                    isOwn={finding.readBy === homeId}
                  />
                </li>
              ))}
          </ul>
        )
      }
    />
  )
}
