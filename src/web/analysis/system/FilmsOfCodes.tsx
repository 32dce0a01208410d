import type { SystemFinding } from '../../../findings/index.ts'
import { isNotComputable } from '../../../findings/index.ts'
import { useWords } from '../../use-app.ts'
import { FilmsUnder } from '../page/FilmsUnder.tsx'
import { FramesOfCodes } from '../rows/FramesOfCodes.tsx'
import type { Names } from '../use-names.ts'

type Film = SystemFinding['films'][number]

interface FilmsOfCodesProps {
  place: string
  label: string
  codeIds: readonly string[]
  /** Films that the number rests on; without it all. */
  isShown?: (film: Film) => boolean
  finding: SystemFinding
  names: Names
}

/** The films of both periods behind a number that rests on several codes; each leads to the frames of any of them. */
export function FilmsOfCodes({ place, label, codeIds, isShown, finding, names }: FilmsOfCodesProps) {
  const { analysis, plainly } = useWords()
  const { films, periods } = finding
  const has = ({ screenTimeMs }: Film) =>
    codeIds.some(id => {
      const ms = screenTimeMs[id]
      return ms !== undefined && !isNotComputable(ms) && ms > 0
    })
  const groups = ([1, 2] as const).map(period => ({
    name: period === 1 ? periods.first : periods.second,
    films: films
      .filter(film => film.period === period && (isShown?.(film) ?? true))
      .map(film => ({
        ...{ filmId: film.id, said: has(film) ? plainly.present : plainly.absent },
        hasFrames: has(film),
      })),
  }))
  return (
    <FilmsUnder
      place={place}
      label={analysis.behind(label)}
      groups={groups.filter(group => group.films.length > 0)}
      names={names}
      isBehindNumber
      frames={(filmId, onClose) => (
        <FramesOfCodes {...{ filmId, codeIds, onClose }} where="any" title={names.film(filmId)} />
      )}
    />
  )
}
