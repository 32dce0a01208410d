import type { Computed, MapEllipse, SystemFinding, SystemMap } from '../../../findings/index.ts'
import { isNotComputable } from '../../../findings/index.ts'
import { useWords } from '../../use-app.ts'
import { Scroller } from '../page/Scroller.tsx'
import type { Names } from '../use-names.ts'
import styles from './SystemView.module.css'

interface MapTableProps {
  map: SystemMap
  finding: SystemFinding
  names: Names
  hasEllipses: boolean
}

/** Where everything stands on the map, in numbers. */
export function MapTable({ map, finding, names, hasEllipses }: MapTableProps) {
  const { system } = useWords()
  const { mapColumns } = system
  const { first, second } = finding.periods
  const rows = [
    ...map.codes.map(code => ({ ...code, said: names.code(code.id) })),
    ...map.periods.map((period, index) => ({
      ...period,
      id: `period-${index + 1}`,
      said: system.periodOf(index === 0 ? first : second),
      ellipse: null,
    })),
    ...map.films.map(film => ({ ...film, said: names.film(film.id), ellipse: null })),
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
          {rows.map(({ id, said, x, y, ellipse }) => (
            <tr key={id} data-point={id}>
              <th scope="row">{said}</th>
              <td>{system.coordinate(x)}</td>
              <td>{system.coordinate(y)}</td>
              {hasEllipses && <td>{sayEllipse(ellipse, system.coordinate)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  )
}

function sayEllipse(ellipse: Computed<MapEllipse> | null, say: (value: number) => string): string {
  return ellipse === null || isNotComputable(ellipse) ? '' : `${say(ellipse.long)} × ${say(ellipse.short)}`
}
