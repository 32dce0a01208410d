import type { RealityReading, RealitySaid } from '../../../study/index.ts'
import { nothingSaidOfReality, questionings, recordings } from '../../../study/index.ts'
import { Button } from '../../controls/Button.tsx'
import { newIdentifier } from '../../services/new-identifier.ts'
import { newReading, shotAtPlayhead } from '../../state/chosen.ts'
import { useStore, useWords } from '../../use-app.ts'
import type { Inspected } from '../inspector/inspected.ts'
import { useChoosing } from '../inspector/use-chosen.ts'
import { realityViewId } from './ask-for-reading.ts'
import { ProseField, SomeOf } from './Fields.tsx'
import styles from './MediationView.module.css'
import { namePlace } from './name-places.ts'
import { placesOfOpen } from './unit-here.ts'
import { useReadingActs, useReadings } from './use-readings.ts'
import { useUnitHere } from './use-unit-here.ts'

/** What a scene does to reality. A new one is made with the first thing that is said. */
export function RealityView({ of, id }: { of: Inspected; id: string }) {
  const { realities } = useReadings()
  const unit = useUnitHere(of)
  const standing = realities.find(one => one.id === id) ?? null
  const acts = useReadingActs()
  const store = useStore()
  if (!standing && (id !== newReading || !unit)) return null
  const change = (to: Partial<RealitySaid>, upon?: Partial<RealitySaid>) => {
    if (standing) return acts.changeReality(standing.id, to, upon)
    if (!unit || Object.values(to).every(said => said.length === 0)) return true
    const { isScene: _, ...lying } = unit
    const reality = { ...nothingSaidOfReality, ...to, ...lying, id: newIdentifier() }
    const isMade = acts.makeReality(of.part.view.filmId, reality)
    if (isMade) store.change('chosen', () => ({ kind: 'reality', id: reality.id }))
    return isMade
  }
  return <Fields of={of} standing={standing} place={standing ?? unit!} change={change} />
}

interface FieldsProps {
  of: Inspected
  standing: RealityReading | null
  place: Parameters<typeof namePlace>[0]
  change: (to: Partial<RealitySaid>, upon?: Partial<RealitySaid>) => boolean
}

function Fields({ of, standing, place, change }: FieldsProps) {
  const { readings: words } = useWords()
  const acts = useReadingActs()
  const choose = useChoosing()
  const said = standing ?? nothingSaidOfReality
  return (
    <>
      <header>
        <p className={styles.kind}>{words.newReality}</p>
        <h2 className={styles.title}>{namePlace(place, placesOfOpen(of.part), words).said}</h2>
      </header>
      <div id={realityViewId} className={styles.reality}>
        <h3>{words.records}</h3>
        <SomeOf
          label={words.records}
          choices={recordings.map(value => ({ value, name: words.recordings[value] }))}
          chosen={said.records}
          onChange={records => change({ records })}
        />
        <ProseField
          label={words.recordsReason}
          text={said.recordsReason}
          rows={2}
          onChange={(recordsReason, upon) => change({ recordsReason }, { recordsReason: upon })}
        />
        <h3>{words.questions}</h3>
        <SomeOf
          label={words.questions}
          choices={questionings.map(value => ({ value, name: words.questionings[value] }))}
          chosen={said.questions}
          onChange={questions => change({ questions })}
        />
        <ProseField
          label={words.questionsReason}
          text={said.questionsReason}
          rows={2}
          onChange={(questionsReason, upon) => change({ questionsReason }, { questionsReason: upon })}
        />
      </div>
      {standing && (
        <div className={styles.foot}>
          <Button
            look="quiet"
            preventFocusOnPress
            onPress={() => {
              if (acts.removeReality(standing)) choose(shotAtPlayhead)
            }}
          >
            {words.removeReality}
          </Button>
        </div>
      )}
    </>
  )
}
