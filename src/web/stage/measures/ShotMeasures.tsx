import type { ShotValues } from '../../../server/contracts/index.ts'
import type { Shot } from '../../../study/index.ts'
import { Button } from '../../controls/Button.tsx'
import type { MeasuredPart } from '../../state/measurements.ts'
import type { PartState } from '../../state/parts.ts'
import { isBeingMeasured } from '../../state/tasks.ts'
import { useAppState, useServices, useWords } from '../../use-app.ts'
import { Palette } from './Palette.tsx'
import styles from './ShotMeasures.module.css'
import { allMeasures, shortMeasures } from './say-measures.ts'

/** What was measured of a shot, each value with its unit; how, and the way to the table of all shots, on demand. */
export function ShotMeasures({ part, shot }: { part: PartState; shot: Shot }) {
  const { measurements: words } = useWords()
  const measured = useAppState(state => state.measurements[part.view.partId])
  const values = measured?.values[shot.id] ?? null
  return (
    <section className={styles.section} aria-label={words.heading}>
      <h3>{words.short}</h3>
      {values && <Values values={values} />}
      {measured && !values && <p className={styles.none}>{words.shotNotMeasured}</p>}
      {measured === null && part.view.file && <NotMeasured part={part} />}
      {measured && <How part={part} procedure={measured.procedure} />}
    </section>
  )
}

/** A film that waits to be measured or is under way needs no hand. */
function NotMeasured({ part: { view } }: { part: PartState }) {
  const { measurements: words } = useWords()
  const { measurements } = useServices()
  const isUnderWay = useAppState(({ tasks }) => isBeingMeasured(tasks, view.file?.id))
  if (isUnderWay) return <p className={styles.none}>{words.beingMeasured}</p>
  return (
    <>
      <p className={styles.none}>{words.notMeasured}</p>
      <Button look="quiet" onPress={() => void measurements.measure(view.partId)}>
        {words.measure}
      </Button>
    </>
  )
}

function Values({ values }: { values: ShotValues }) {
  const { measurements: words } = useWords()
  return (
    <>
      <Palette palette={values.palette} />
      <dl className={styles.values}>
        {shortMeasures(words, values).map(({ key, name, value, how }) => (
          <div key={key} title={how}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

interface HowProps {
  part: PartState
  procedure: NonNullable<MeasuredPart>['procedure']
}

/** How every measure is taken, and by whom. */
function How({ part: { view }, procedure }: HowProps) {
  const { measurements: words } = useWords()
  const { measurements } = useServices()
  return (
    <details className={styles.how}>
      <summary>{words.explain}</summary>
      <p>{words.purpose}</p>
      <dl>
        {allMeasures(words, null).map(({ key, name, how }) => (
          <div key={key}>
            <dt>{name}</dt>
            <dd>{how}</dd>
          </div>
        ))}
      </dl>
      <p>{words.by(procedure.name, procedure.version)}</p>
      <a href={`/api/films/${view.filmId}/measurements.csv`} download>
        {words.table}
      </a>
      <Button look="quiet" onPress={() => void measurements.measure(view.partId)}>
        {words.measureAgain}
      </Button>
    </details>
  )
}
