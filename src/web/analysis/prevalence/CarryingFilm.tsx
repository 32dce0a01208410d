import type { FilmDot } from '../../../findings/index.ts'
import { isLookedThroughInPart } from '../../../findings/index.ts'
import { useWords } from '../../use-app.ts'
import { FilmStills } from '../page/FilmStills.tsx'
import type { Names } from '../use-names.ts'
import { useNumbers } from '../use-numbers.ts'
import { shareOf } from './place-dots.ts'

interface CarryingFilmProps {
  dot: FilmDot
  codeId: string
  names: Names
  stills: number
  /** Said for the whole row of films already: there are no files, and so no stills. */
  isWithoutFiles: boolean
}

/** A film that carries the symbol: what share of it, and stills that show it. */
export function CarryingFilm({ dot, names, ...shown }: CarryingFilmProps) {
  const { analysis } = useWords()
  const title = names.film(dot.filmId)
  const showsNumbers = useNumbers() !== 'none'
  const said =
    dot.presence === 'disputed'
      ? analysis.disputedIn(title)
      : !showsNumbers
        ? title
        : analysis.carries({
            title,
            share: analysis.share(shareOf(dot) ?? 0),
            partly: isLookedThroughInPart(dot),
          })
  return <FilmStills filmId={dot.filmId} said={said} names={names} {...shown} />
}
