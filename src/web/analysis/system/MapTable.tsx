import type { Computed, MapEllipse, SystemFinding, SystemMap } from '../../../findings/index.ts'
import { isNotComputable } from '../../../findings/index.ts'
import { useWords } from '../../use-app.ts'
import { NumberButton } from '../page/NumberButton.tsx'
import { Scroller } from '../page/Scroller.tsx'
import type { Names } from '../use-names.ts'
import { useIsOpened } from '../use-opened.ts'
import { FilmsOfCode } from './FilmsOfCode.tsx'
import { FilmsOfCodes } from './FilmsOfCodes.tsx'
import styles from './SystemView.module.css'

interface MapTableProps {
  map: SystemMap
  finding: SystemFinding
  names: Names
  hasEllipses: boolean
}

/** Where everything stands on the map, in numbers; each opens the films under it. */
export function MapTable({ map, finding, names, hasEllipses }: MapTableProps) {
  const { system } = useWords()
  const { mapColumns } = system
  const { first, second } = finding.periods
  const rows: PointRow[] = [
    ...map.codes.map(code => ({ ...code, what: 'code' as const, said: names.code(code.id) })),
    ...map.periods.map((period, index) => ({
      ...period,
      ...{ id: `period-${index + 1}`, what: (index + 1) as 1 | 2 },
      said: system.periodOf(index === 0 ? first : second),
      ellipse: null,
    })),
    ...map.films.map(film => ({ ...film, what: 'film' as const, said: names.film(film.id), ellipse: null })),
  ]
  return (
    <Scroller label={system.mapTable}>
      <table className={styles.table} aria-label={system.mapTable}>
        <thead>
          <tr>
            <th scope="col">{mapColumns.what}</th>
            <th scope="col">{mapColumns.across}</th>
            <th scope="col">{mapColumns.down}</th>
            {hasEllipses && <th scope="col">{mapColumns.halfAxes}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <Point key={row.id} {...{ row, map, finding, names, hasEllipses }} />
          ))}
        </tbody>
      </table>
    </Scroller>
  )
}

interface PointRow {
  id: string
  /** A code, a film, or the middle of all films of a period. */
  what: 'code' | 'film' | 1 | 2
  said: string
  x: number
  y: number
  ellipse: Computed<MapEllipse> | null
}

function Point({ row, finding, names, hasEllipses }: MapTableProps & { row: PointRow }) {
  const { system, analysis } = useWords()
  const [isOpen, setOpen] = useIsOpened(`point.${row.id}`)
  const { mapColumns } = system
  const { id, said, x, y, ellipse } = row
  const numbers = [
    { label: mapColumns.across, value: system.coordinate(x) },
    { label: mapColumns.down, value: system.coordinate(y) },
    ...(hasEllipses ? [{ label: mapColumns.halfAxes, value: sayEllipse(ellipse, system.coordinate) }] : []),
  ]
  return (
    <>
      <tr data-point={id}>
        <th scope="row">{said}</th>
        {numbers.map(({ label, value }) => (
          <td key={label}>
            {value !== '' && (
              <NumberButton
                label={analysis.listOfValues([said, label])}
                value={value}
                isOpen={isOpen}
                onOpen={() => setOpen(!isOpen)}
              />
            )}
          </td>
        ))}
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={numbers.length + 1} className={styles.words}>
            {row.what === 'code' ? (
              <FilmsOfCode codeId={id} finding={finding} names={names} />
            ) : (
              <FilmsOfCodes
                place={`mapped.${id}`}
                label={said}
                codeIds={finding.family}
                isShown={film => (row.what === 'film' ? film.id === id : film.period === row.what)}
                {...{ finding, names }}
              />
            )}
          </td>
        </tr>
      )}
    </>
  )
}

function sayEllipse(ellipse: Computed<MapEllipse> | null, say: (value: number) => string): string {
  return ellipse === null || isNotComputable(ellipse) ? '' : `${say(ellipse.long)} × ${say(ellipse.short)}`
}
