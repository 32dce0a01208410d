import { useMemo } from 'react'
import { drawMapOfSystem as drawMap } from '../../../charts/index.ts'
import type { SystemFinding, SystemMap } from '../../../findings/index.ts'
import { isNotComputable } from '../../../findings/index.ts'
import { useWords } from '../../use-app.ts'
import { Chart } from '../page/Chart.tsx'
import type { Names } from '../use-names.ts'
import { useNumbers } from '../use-numbers.ts'
import { useIsOpened, useOpened } from '../use-opened.ts'
import { FilmsOfCode } from './FilmsOfCode.tsx'
import { MapTable } from './MapTable.tsx'
import styles from './SystemView.module.css'

interface MapSectionProps {
  finding: SystemFinding
  names: Names
}

/** The map of films by codes, with what is left out of it, and the same as a table. */
export function MapSection({ finding, names }: MapSectionProps) {
  const { system, prevalence, analysis } = useWords()
  const { map } = finding
  return (
    <section className={styles.section} aria-labelledby="map" data-testid="map">
      <h2 id="map">{system.map}</h2>
      {isNotComputable(map) ? (
        <p className={styles.note}>{analysis.cannot(prevalence.because(map))}</p>
      ) : (
        <MapDrawn map={map} finding={finding} names={names} />
      )}
    </section>
  )
}

function MapDrawn({ map, finding, names }: MapSectionProps & { map: SystemMap }) {
  const words = useWords()
  const { system } = words
  const isTested = useNumbers() === 'inferential'
  const [chosen, choose] = useOpened('mapped')
  const [isTable, setTable] = useIsOpened('map-table')
  const text = useMemo(
    () =>
      drawMap(map, {
        ...{ finding, names, words, hasEllipses: isTested, chosenId: chosen },
        hrefOf: id => `#${id}`,
      }),
    [map, finding, names, words, isTested, chosen],
  )
  const codes = (ids: readonly string[]) => ids.map(id => names.code(id))
  const [first, second] = map.explained.map(system.explained)
  return (
    <>
      <p className={styles.note}>{system.mapMeaning({ first: first!, second: second! })}</p>
      <Chart
        svg={text}
        label={system.map}
        caption={isTested ? `${system.mapFilms} ${system.ellipses(map.draws, finding)}` : system.mapFilms}
        onPress={id => choose(id === chosen ? null : id)}
      />
      {chosen && <FilmsOfCode codeId={chosen} finding={finding} names={names} />}
      {map.codesLeftOut.length > 0 && (
        <p className={styles.note}>{system.mapLeftOut(codes(map.codesLeftOut))}</p>
      )}
      {map.codesEntailed.length > 0 && (
        <p className={styles.note}>{system.mapEntailed(codes(map.codesEntailed))}</p>
      )}
      {map.filmsLeftOut.length > 0 && (
        <p className={styles.note}>{system.mapFilmsLeftOut(map.filmsLeftOut.map(id => names.film(id)))}</p>
      )}
      <details open={isTable} onToggle={event => setTable(event.currentTarget.open)}>
        <summary>{system.mapTable}</summary>
        <MapTable map={map} finding={finding} names={names} hasEllipses={isTested} />
      </details>
    </>
  )
}
