import type { SymbolCourse } from '../../../findings/index.ts'
import { AppearanceStill } from '../../stage/appearances/AppearanceStill.tsx'
import { useAppearances } from '../../stage/appearances/use-appearances.ts'
import { countedFirst, hasFrame } from '../../state/appearances.ts'
import { useWords } from '../../use-app.ts'
import styles from '../page/FilmStills.module.css'
import type { Names } from '../use-names.ts'
import { useVersionAsked } from '../use-version-asked.ts'
import own from './CourseStills.module.css'

const filmsShown = 3

/** Of the films that differ most within themselves: where the symbol is first seen in each, and where last. */
export function CourseStills({ symbol, names }: { symbol: SymbolCourse; names: Names }) {
  const { analysis } = useWords()
  const films = symbol.films
    .filter(({ course }) => course.length > 0)
    .sort((one, other) => Math.abs(other.difference ?? 0) - Math.abs(one.difference ?? 0))
    .slice(0, filmsShown)
  if (films.length === 0) return null
  return (
    <section className={own.stills} aria-label={analysis.carrying(names.code(symbol.symbol))}>
      <ul className={styles.films}>
        {films.map(({ filmId }) => (
          <li key={filmId}>
            <FirstAndLast filmId={filmId} codeId={symbol.symbol} title={names.film(filmId)} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function FirstAndLast({ filmId, codeId, title }: { filmId: string; codeId: string; title: string }) {
  const version = useVersionAsked()?.number ?? null
  const counted = countedFirst(useAppearances(filmId, codeId, version) ?? [])
  const withFrame = counted.filter(hasFrame)
  const list = withFrame.length > 0 ? withFrame : counted
  const shown = [...new Set([list[0], list.at(-1)])].flatMap(one => one ?? [])
  return (
    <figure className={styles.film} data-film={filmId}>
      <figcaption>{title}</figcaption>
      <ul className={styles.stills}>
        {shown.map(appearance => (
          <li key={`${appearance.partId} ${appearance.startMs}`}>
            <AppearanceStill appearance={appearance} title={title} />
          </li>
        ))}
      </ul>
    </figure>
  )
}
