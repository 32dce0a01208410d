import { sayFilmPlace } from '../../essay/index.ts'
import type { WholeFilm } from '../../store/index.ts'
import type { Gate } from '../../study/index.ts'
import { personFor, titleFor } from '../../study/index.ts'
import type { Language } from '../../words/index.ts'
import { wordsIn } from '../../words/index.ts'

/** A film as a list of pictures credits it, and a place in it. */
export interface CreditedWork {
  film: string
  originalTitle: string
  directors: string
  year: string
  place: string
}

export function creditedWork(
  whole: WholeFilm,
  place: Parameters<typeof sayFilmPlace>[1],
  { gate, language }: { gate: Gate; language: Language },
): CreditedWork {
  const film = gate.value(whole.film)
  const { corpus, stillSets } = wordsIn(language)
  return {
    film: titleFor(film, language) || corpus.untitled,
    originalTitle: titleFor(film, 'original'),
    directors: film.people
      .filter(({ role }) => role === 'director')
      .map(person => personFor(person, language))
      .join(stillSets.between),
    year: /\d{4}/.exec(film.releaseDate ?? '')?.[0] ?? '',
    place: sayFilmPlace(whole, place, language),
  }
}
