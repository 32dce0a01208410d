import { useMemo } from 'react'
import { drawOverYears } from '../../../charts/index.ts'
import type { AppearanceFinding } from '../../../findings/index.ts'
import { sayYears } from '../../../words/index.ts'
import { useWords } from '../../use-app.ts'
import { Chart } from '../page/Chart.tsx'
import { NumberButton } from '../page/NumberButton.tsx'
import numbered from '../page/Numbered.module.css'
import styles from '../page/Page.module.css'
import { useEventsBehind } from '../page/use-events-behind.ts'
import { FramesOfCodes } from '../rows/FramesOfCodes.tsx'
import type { Names } from '../use-names.ts'
import { useNumbers } from '../use-numbers.ts'
import { useIsOpened } from '../use-opened.ts'

interface AppearanceCurveProps {
  finding: AppearanceFinding
  names: Names
}

/** How many codes have been seen by each film in order of date, drawn and as a table. */
export function AppearanceCurve({ finding, names }: AppearanceCurveProps) {
  const { appearance, amounts, rowPages } = useWords()
  const events = useEventsBehind()
  const [isTable, setTable] = useIsOpened('curve')
  const showsNumbers = useNumbers() !== 'none'
  const { films } = finding
  const last = films[films.length - 1]
  const svg = useMemo(() => {
    const shown = films.filter(({ isLookedThrough }) => isLookedThrough)
    const [first, end] = [shown[0], shown[shown.length - 1]]
    if (!first || !end || shown.length < 2) return null
    const points = shown.map(film => ({
      year: film.years.from,
      value: film.seenSoFar,
      said: rowPages.dot({
        title: rowPages.filmOfYear({ title: names.film(film.id), year: sayYears(film.years) }),
        value: amounts.count(film.seenSoFar),
      }),
    }))
    return drawOverYears({
      ...{ width: 820, fromYear: first.years.from, toYear: Math.max(end.years.from, first.years.from + 1) },
      axis: {
        name: appearance.curveOf,
        most: Math.max(2, 2 * Math.ceil(end.seenSoFar / 2)),
        say: value => amounts.count(Math.round(value)),
      },
      ...{ points, line: { as: 'steps', points }, levels: [], band: null, events },
    })
  }, [films, names, events, appearance, amounts, rowPages])
  if (!last) return null
  return (
    <section className={styles.view} aria-labelledby="curve">
      <h2 id="curve">{appearance.curve}</h2>
      {svg && showsNumbers && (
        <Chart label={appearance.curveSaid({ codes: last.seenSoFar, films: films.length })} svg={svg} />
      )}
      <details open={isTable} onToggle={event => setTable(event.currentTarget.open)}>
        <summary>{appearance.curveTable}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key. */}
        <section className={numbered.scroller} aria-label={appearance.curve} tabIndex={0}>
          <table className={numbered.table} data-testid="curve-table">
            <thead>
              <tr>
                <th scope="col">{appearance.film}</th>
                <th scope="col">{appearance.year}</th>
                <th scope="col">{appearance.newHere}</th>
                {showsNumbers && <th scope="col">{appearance.seenSoFar}</th>}
                {showsNumbers && <th scope="col">{appearance.lookedForSoFar}</th>}
              </tr>
            </thead>
            <tbody>
              {films.map((film, place) => (
                <FilmOfCurve key={film.id} {...{ finding, place, names }} />
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </section>
  )
}

/** What a film brings; its numbers open the frames of what was new in it, or in the last film before that brought anything. */
function FilmOfCurve({ finding, place, names }: AppearanceCurveProps & { place: number }) {
  const { appearance, amounts, analysis } = useWords()
  const showsNumbers = useNumbers() !== 'none'
  const film = finding.films[place]!
  const [isOpen, setOpen] = useIsOpened(`curve.${film.id}`)
  const behind = finding.films.slice(0, place + 1).findLast(({ newCodes }) => newCodes.length > 0)
  const title = names.film(film.id)
  const number = (label: string, value: number) =>
    behind ? (
      <NumberButton
        label={analysis.listOfValues([title, label])}
        value={amounts.count(value)}
        isOpen={isOpen}
        onOpen={() => setOpen(!isOpen)}
      />
    ) : (
      amounts.count(value)
    )
  return (
    <>
      <tr data-film={film.id}>
        <th scope="row">{title}</th>
        <td>{sayYears(film.years)}</td>
        <td>
          {!film.isLookedThrough
            ? appearance.notLookedThrough
            : film.newCodes.map(code => names.code(code)).join(' · ') || appearance.nothingNew}
        </td>
        {showsNumbers && <td>{number(appearance.seenSoFar, film.seenSoFar)}</td>}
        {showsNumbers && <td>{number(appearance.lookedForSoFar, film.lookedForSoFar)}</td>}
      </tr>
      {isOpen && behind && (
        <tr>
          <td colSpan={5}>
            <FramesOfCodes
              filmId={behind.id}
              title={names.film(behind.id)}
              codeIds={behind.newCodes}
              where="any"
              onClose={() => setOpen(false)}
            />
          </td>
        </tr>
      )}
    </>
  )
}
