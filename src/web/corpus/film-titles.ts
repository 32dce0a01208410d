import type { Film, Title } from '../../study/index.ts'
import { personFor, titleFor } from '../../study/index.ts'

/** The title in the reader's language, and those that stand below it: the original, then its transliteration. */
export function cardTitles(
  film: Pick<Film, 'titles'>,
  language: string,
): { main: Title | null; below: readonly Title[] } {
  const text = titleFor(film, language)
  const main = film.titles.find(title => title.text === text) ?? null
  const others = film.titles.filter(title => title !== main && title.text !== main?.text)
  const original = others.filter(title => title.kind === 'original')
  const transliterated = others.filter(title => title.kind === 'transliterated')
  const rest =
    main?.kind === 'original' ? others.filter(title => title.kind === 'translated').slice(0, 1) : []
  return { main, below: [...original, ...transliterated, ...rest].slice(0, 2) }
}

/** Directors, else the first person named. */
export function cardPeople(film: Pick<Film, 'people'>, language: string): string {
  const directors = film.people.filter(person => person.role === 'director')
  return (directors.length > 0 ? directors : film.people.slice(0, 1))
    .map(person => personFor(person, language))
    .join(language.startsWith('zh') ? '、' : ', ')
}
