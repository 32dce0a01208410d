import { useCallback, useMemo } from 'react'
import { drawFilmDots } from '../../../charts/index.ts'
import type { ComparedRow, RowsFinding } from '../../../findings/index.ts'
import { wordsIn } from '../../../words/index.ts'
import { useNearViewport } from '../../controls/use-near-viewport.ts'
import { CodeSwatch } from '../../stage/codes/CodeSwatch.tsx'
import { useWords } from '../../use-app.ts'
import { Cautions } from '../page/Cautions.tsx'
import { Chart } from '../page/Chart.tsx'
import { CopySentence } from '../page/CopySentence.tsx'
import { FilmsUnder } from '../page/FilmsUnder.tsx'
import styles from '../page/FindingSection.module.css'
import { PlaceContext } from '../page/finding-context.ts'
import { NumberButton } from '../page/NumberButton.tsx'
import { useNumbers } from '../use-numbers.ts'
import { useOpened } from '../use-opened.ts'
import { dotsOfRow } from './draw-row.ts'
import { FramesOfCodes } from './FramesOfCodes.tsx'
import { RowStills } from './RowStills.tsx'
import type { RowKind } from './row-kind.ts'
import { hasFrames, rowNumbers, rowSentence, rowToCopy, warningsShown } from './rows-shown.ts'
import { placeOfFilms, useFilmsOfRow } from './use-films-of-row.ts'
import type { RowNames } from './use-row-names.ts'

export interface RowSectionProps<Row extends ComparedRow> {
  row: Row
  finding: RowsFinding<Row>
  kind: RowKind<Row>
  names: RowNames
  /** Drawn whole at once; the others wait until they are scrolled near. */
  isNear: boolean
}

/** One line as a page of a journal sets it: a sentence, what carries it, a dot per film, numbers. */
export function RowSection<Row extends ComparedRow>(props: RowSectionProps<Row>) {
  const { row, finding, kind, names, isNear } = props
  const words = useWords()
  const numbers = useNumbers()
  const { ref, hasBeenNear } = useNearViewport<HTMLElement>(isNear)
  const saying = kind.saying(words, names.inLanguage(names.language), row)
  const key = kind.keyOf(row)
  const heading = `row-${key}`
  const [codeId] = kind.framesOf(row).codeIds
  const code = codeId === undefined ? undefined : names.codeOf(codeId)
  return (
    <section
      ref={ref}
      className={styles.symbol}
      aria-labelledby={heading}
      data-row={key}
      data-place={heading}
    >
      <h3 id={heading} className={styles.name}>
        {code && kind.framesOf(row).where === 'all' && <CodeSwatch code={code} />}
        {saying.label}
      </h3>
      <p className={styles.plain} data-testid="plain-sentence">
        {rowSentence(numbers, row, { words, saying, finding })}
      </p>
      <PlaceContext value={heading}>
        {hasBeenNear ? <RowBody {...props} /> : <div className={styles.waiting} />}
      </PlaceContext>
    </section>
  )
}

function RowBody<Row extends ComparedRow>({ row, finding, kind, names }: RowSectionProps<Row>) {
  const words = useWords()
  const numbers = useNumbers()
  const named = names.inLanguage(names.language)
  const saying = kind.saying(words, named, row)
  const films = useFilmsOfRow(row, kind)
  const frames = kind.framesOf(row)
  const technical = words.rows.technical(row, saying, finding)
  return (
    <>
      <RowStills {...{ row, finding, names, frames }} label={saying.label} say={saying.value} />
      {numbers !== 'none' && <RowDots {...{ row, finding, kind, names }} />}
      <FilmsOfRow {...{ row, finding, kind, names }} />
      {numbers !== 'none' && (
        <div className={styles.numbers}>
          <table data-testid="row-numbers">
            <caption className="unseen">{words.analysis.numbers}</caption>
            <tbody>
              {rowNumbers(numbers, row, { words, saying, finding }).map(({ name, label, said }) => (
                <tr key={name}>
                  <th scope="row">{label}</th>
                  <td data-number={name}>
                    <NumberButton
                      label={label}
                      value={said}
                      isOpen={films.isOpen}
                      onOpen={() => films.show(name === 'mean-2' ? 2 : 1)}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {kind.details && <div className={styles.beside}>{kind.details(row, finding, films.show)}</div>}
        </div>
      )}
      {numbers === 'inferential' && technical !== words.rows.plain(row, saying, finding) && (
        <p className={styles.technical} data-testid="technical-sentence">
          {technical}
        </p>
      )}
      <Cautions
        said={warningsShown(numbers, row.warnings).map(warning => words.rows.warning(warning, named))}
        look={{ line: styles.caution }}
      />
      <CopySentence
        say={language => {
          const own = wordsIn(language)
          const ownSaying = kind.saying(own, names.inLanguage(language), row)
          return rowToCopy(language, numbers, row, { words: own, saying: ownSaying, finding })
        }}
      />
    </>
  )
}

type PartProps<Row extends ComparedRow> = Omit<RowSectionProps<Row>, 'isNear'>

function RowDots<Row extends ComparedRow>({ row, finding, kind, names }: PartProps<Row>) {
  const words = useWords()
  const numbers = useNumbers()
  const [, open] = useOpened(placeOfFilms(kind.keyOf(row)))
  const [codeId] = kind.framesOf(row).codeIds
  const colour = (codeId !== undefined && names.codeOf(codeId)?.colour) || '#6f6f6f'
  const drawn = useMemo(() => {
    const named = names.inLanguage(names.language)
    return dotsOfRow({
      ...{ row, finding, scale: kind.scale, axis: kind.axisOf(words, named, row), numbers, words, colour },
      ...{ film: named.film, saying: kind.saying(words, named, row) },
    })
  }, [row, finding, kind, names, words, numbers, colour])
  const draw = useCallback((width: number) => drawFilmDots({ width, ...drawn }), [drawn])
  const saying = kind.saying(words, names.inLanguage(names.language), row)
  return <Chart label={words.rowPages.dots(saying.label)} svg={draw} onPress={open} />
}

function FilmsOfRow<Row extends ComparedRow>({ row, finding, kind, names }: PartProps<Row>) {
  const words = useWords()
  const { rowPages } = words
  const isInNumbers = useNumbers() !== 'none'
  const saying = kind.saying(words, names.inLanguage(names.language), row)
  const { codeIds, where } = kind.framesOf(row)
  const { first, second } = finding.periods
  const said = ({ telling, value }: ComparedRow['dots'][number]) =>
    value === null
      ? rowPages.telling[telling]
      : isInNumbers
        ? saying.value(value)
        : kind.inWords(words, names.inLanguage(names.language), row, value)
  return (
    <FilmsUnder
      place={placeOfFilms(kind.keyOf(row))}
      label={words.analysis.behind(saying.label)}
      groups={([1, 2] as const).map(period => ({
        name: period === 1 ? first : second,
        films: row.dots
          .filter(dot => dot.period === period)
          .map(dot => ({ filmId: dot.filmId, said: said(dot), hasFrames: hasFrames(dot, kind.scale) })),
      }))}
      names={names}
      frames={(filmId, onClose) => (
        <FramesOfCodes {...{ filmId, codeIds, where, onClose }} title={names.film(filmId)} />
      )}
    />
  )
}
