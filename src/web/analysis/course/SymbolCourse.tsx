import { useCallback } from 'react'
import { drawCourse } from '../../../charts/index.ts'
import type { CourseFinding, FilmCourse, SymbolCourse as Found } from '../../../findings/index.ts'
import type { Language } from '../../../words/index.ts'
import { wordsIn } from '../../../words/index.ts'
import { useWords } from '../../use-app.ts'
import { FilmAppearances } from '../FilmAppearances.tsx'
import { Cautions } from '../page/Cautions.tsx'
import { Chart } from '../page/Chart.tsx'
import { CopySentence } from '../page/CopySentence.tsx'
import styles from '../page/FindingSection.module.css'
import { FindingSection } from '../page/FindingSection.tsx'
import { NumberButton } from '../page/NumberButton.tsx'
import table from '../prevalence/FindingTable.module.css'
import { placeOfFilms } from '../rows/use-films-of-row.ts'
import type { Names } from '../use-names.ts'
import { useNumbers } from '../use-numbers.ts'
import { useOpened } from '../use-opened.ts'
import { CourseStills } from './CourseStills.tsx'
import { courseNumbers, firstFilmOf } from './course-numbers.ts'

interface SymbolCourseProps {
  symbol: Found
  finding: CourseFinding
  names: Names
  isNear: boolean
}

/** One symbol: a sentence, a strip per film, the films as a table of their thirds, numbers. */
export function SymbolCourse(props: SymbolCourseProps) {
  const { symbol, names, isNear } = props
  const say = useSentence(props)
  return (
    <FindingSection codeId={symbol.symbol} names={names} sentence={say(names.language)} isNear={isNear}>
      {() => <Body {...props} />}
    </FindingSection>
  )
}

function useSentence({ symbol, finding, names }: SymbolCourseProps) {
  const numbers = useNumbers()
  return (language: Language) => {
    const { course } = wordsIn(language)
    const name = names.code(symbol.symbol, language)
    if (numbers === 'inferential') return course.plain(symbol, name, finding)
    return numbers === 'descriptive' ? course.described(symbol, name) : course.told(symbol, name)
  }
}

function Body(props: SymbolCourseProps) {
  const { symbol, finding, names } = props
  const words = useWords()
  const numbers = useNumbers()
  const sentence = useSentence(props)
  const [open, setOpen] = useOpened(placeOfFilms(symbol.symbol))
  const name = names.code(symbol.symbol)
  const { rowPages } = words
  const seen = symbol.films.filter(({ course }) => course.length > 0)
  const colour = names.codeOf(symbol.symbol)?.colour ?? '#444444'
  const draw = useCallback(
    (width: number) =>
      drawCourse({
        ...{ width, colour, words: rowPages.course },
        strips: seen.map(({ filmId, course }) => ({
          ...{ filmId, course, title: names.film(filmId), said: names.film(filmId) },
        })),
      }),
    [colour, rowPages, seen, names],
  )
  const technical = words.course.technical(symbol, name, finding)
  const toCopy = (language: Language) => {
    const plain = sentence(language)
    if (numbers !== 'inferential') return plain
    const inNumbers = wordsIn(language).course.technical(symbol, names.code(symbol.symbol, language), finding)
    if (inNumbers === plain) return plain
    return language === 'zh-Hans' ? plain + inNumbers : `${plain} ${inNumbers}`
  }
  return (
    <>
      <CourseStills symbol={symbol} names={names} />
      {seen.length > 0 && (
        <Chart
          label={rowPages.course.strips(name)}
          svg={draw}
          caption={rowPages.course.stripMeaning}
          onPress={setOpen}
        />
      )}
      {symbol.films.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key.
        <section className={table.scroller} aria-label={words.analysis.behind(name)} tabIndex={0}>
          <FilmThirds films={symbol.films} names={names} open={open} onOpen={setOpen} />
        </section>
      )}
      {open && (
        <FilmAppearances filmId={open} codeId={symbol.symbol} names={names} onClose={() => setOpen(null)} />
      )}
      {numbers !== 'none' && (
        <div className={styles.numbers}>
          <table data-testid="row-numbers">
            <caption className="unseen">{words.analysis.numbers}</caption>
            <tbody>
              {courseNumbers(numbers, symbol, { words, finding }).map(({ name: from, label, said }) => (
                <tr key={from}>
                  <th scope="row">{label}</th>
                  <td data-number={from}>
                    <NumberButton
                      label={label}
                      value={said}
                      isOpen={open !== null}
                      onOpen={() => setOpen(firstFilmOf(symbol))}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {numbers === 'inferential' && technical !== words.course.plain(symbol, name, finding) && (
        <p className={styles.technical} data-testid="technical-sentence">
          {technical}
        </p>
      )}
      <Cautions
        said={symbol.warnings
          .filter(({ kind }) => numbers !== 'none' || kind !== 'one-film-carries')
          .map(warning => words.course.warning(warning, names))}
        look={{ line: styles.caution }}
      />
      <CopySentence say={toCopy} />
    </>
  )
}

interface FilmThirdsProps {
  films: readonly FilmCourse[]
  names: Names
  open: string | null
  onOpen: (filmId: string | null) => void
}

/** The strips as a table: each film's thirds, and where the middle of its time lies; each film leads to its frames. */
function FilmThirds({ films, names, open, onOpen }: FilmThirdsProps) {
  const { rowPages, analysis, plainly } = useWords()
  const isInNumbers = useNumbers() !== 'none'
  const { course } = rowPages
  const share = (third: FilmCourse['first']) =>
    third === null ? analysis.notLookedThrough : analysis.share(third.present / third.lookedThrough)
  return (
    <table className={table.table} data-testid="film-thirds">
      <thead>
        <tr>
          <th scope="col">{course.film}</th>
          {isInNumbers &&
            [course.first, course.last, course.difference, course.centre].map(label => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
        </tr>
      </thead>
      <tbody>
        {films.map(film => (
          <tr key={film.filmId} data-film={film.filmId}>
            <th scope="row">
              <button
                type="button"
                className={table.range}
                aria-expanded={open === film.filmId}
                onClick={() => onOpen(open === film.filmId ? null : film.filmId)}
              >
                {names.film(film.filmId)}
              </button>
              {!isInNumbers && rowPages.dot({ title: '', value: plainly[saidOf[film.presence]] })}
            </th>
            {isInNumbers &&
              [
                { label: course.first, said: share(film.first) },
                { label: course.last, said: share(film.last) },
                {
                  label: course.difference,
                  said: film.difference === null ? '' : analysis.points(film.difference),
                },
                { label: course.centre, said: film.centre === null ? '' : analysis.share(film.centre) },
              ].map(({ label, said }) => (
                <td key={label}>
                  {said !== '' && (
                    <NumberButton
                      label={analysis.listOfValues([names.film(film.filmId), label])}
                      value={said}
                      isOpen={open === film.filmId}
                      onOpen={() => onOpen(open === film.filmId ? null : film.filmId)}
                    />
                  )}
                </td>
              ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const saidOf = {
  present: 'present',
  absent: 'absent',
  disputed: 'disputed',
  'not-looked-for': 'notLookedFor',
} as const satisfies Record<FilmCourse['presence'], string>
