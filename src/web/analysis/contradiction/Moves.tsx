import { useMemo } from 'react'
import { drawSquares } from '../../../charts/index.ts'
import type { ContradictionFinding, MoveOnSquare } from '../../../findings/index.ts'
import { useWords } from '../../use-app.ts'
import { Chart } from '../page/Chart.tsx'
import { NumberButton } from '../page/NumberButton.tsx'
import numbered from '../page/Numbered.module.css'
import type { RowNames } from '../rows/use-row-names.ts'
import { useNumbers } from '../use-numbers.ts'
import { useOpened } from '../use-opened.ts'
import styles from './Contradiction.module.css'
import { FilmsRead } from './FilmsRead.tsx'

interface MovesProps {
  finding: ContradictionFinding
  contradictionId: string
  names: RowNames
}

type Column = 'first' | 'second' | 'neither'

/** From where mediations begin to where they end, by the films of each period that make the move. */
export function Moves({ finding, contradictionId, names }: MovesProps) {
  const all = useWords()
  const { contradiction: words, amounts } = all
  const isInNumbers = useNumbers() !== 'none'
  const [open, setOpen] = useOpened('move')
  const { moves, periods } = finding
  const named = names.inLanguage(names.language)
  const squares = useMemo(
    () =>
      drawSquares(finding, {
        ...{ width: 400, words: all, names: names.inLanguage(names.language), hasNumbers: isInNumbers },
      }),
    [finding, all, names, isInNumbers],
  )
  const said = ({ from, to }: MoveOnSquare) =>
    words.move({
      from: named.position(contradictionId, from),
      to: named.position(contradictionId, to),
    })
  const columns: { key: Column; name: string; all: number }[] = [
    ...(periods
      ? ([
          { key: 'first', name: periods.first, all: filmsIn(finding, 1) },
          { key: 'second', name: periods.second, all: filmsIn(finding, 2) },
        ] as const)
      : []),
    ...(!periods || moves.some(({ neither }) => neither.length > 0)
      ? [
          {
            key: 'neither' as const,
            name: periods ? words.columns.noPeriod : words.columns.allFilms,
            all: filmsIn(finding, null),
          },
        ]
      : []),
  ]
  const opened = moves.find(move => open?.startsWith(`${move.from}-${move.to}.`))
  const column = columns.find(({ key }) => open?.endsWith(`.${key}`))
  return (
    <section className={styles.section} aria-labelledby="moves" data-testid="moves">
      <h2 id="moves">{words.moves}</h2>
      <p className={styles.meaning}>{words.movesMeaning}</p>
      {moves.length > 0 && (
        <>
          <div className={styles.squares}>
            {squares.map(({ name, svg }) => (
              <figure key={name}>
                <figcaption>{name}</figcaption>
                <Chart svg={svg} label={name} />
              </figure>
            ))}
          </div>
          <p className={styles.meaning}>{words.drawn}</p>
        </>
      )}
      {moves.length === 0 ? (
        <p className={styles.none}>{words.noMoves}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key.
        <section className={numbered.scroller} aria-label={words.moves} tabIndex={0}>
          <table className={numbered.table}>
            <thead>
              <tr>
                <th scope="col">{words.columns.move}</th>
                <th scope="col">{words.columns.kind}</th>
                {columns.map(({ key, name }) => (
                  <th key={key} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {moves.map(move => (
                <tr key={`${move.from} ${move.to}`} data-move={`${move.from} ${move.to}`}>
                  <th scope="row">{said(move)}</th>
                  <td>{words.moveKinds[move.kind]}</td>
                  {columns.map(({ key, name, all }) => {
                    const cell = `${move.from}-${move.to}.${key}`
                    const present = move[key].length
                    return (
                      <td key={key}>
                        {present === 0 ? (
                          <span className={styles.none}>{isInNumbers ? amounts.count(0) : '–'}</span>
                        ) : (
                          <NumberButton
                            label={`${said(move)}, ${name}`}
                            value={isInNumbers ? amounts.count(present) : words.ofFilms({ present, all })}
                            isOpen={open === cell}
                            onOpen={() => setOpen(open === cell ? null : cell)}
                            number={{ name: key, value: present }}
                          />
                        )}
                      </td>
                    )
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {opened && column && (
        <FilmsRead
          place="move-films"
          label={`${said(opened)}, ${column.name}`}
          filmIds={opened[column.key]}
          codeIds={null}
          {...{ finding, contradictionId, names }}
        />
      )}
    </section>
  )
}

function filmsIn({ films }: ContradictionFinding, wanted: 1 | 2 | null): number {
  return films.filter(({ period }) => period === wanted).length
}
