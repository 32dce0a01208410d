import type { Contradiction, Mediation } from '../../../study/index.ts'
import { certainties, channels, extents, nameIn } from '../../../study/index.ts'
import { Button } from '../../controls/Button.tsx'
import { newReading, shotAtPlayhead } from '../../state/chosen.ts'
import { useAppState, useWords } from '../../use-app.ts'
import { HangsOn } from '../claims/HangsOn.tsx'
import { useContradictions } from '../codes/use-codes.ts'
import type { Inspected } from '../inspector/inspected.ts'
import { useChoosing } from '../inspector/use-chosen.ts'
import { readingFieldId } from './ask-for-reading.ts'
import { CodesField } from './CodesField.tsx'
import fields from './Fields.module.css'
import { OneOfMany, ProseField, SomeOf } from './Fields.tsx'
import styles from './MediationView.module.css'
import { NewMediation } from './NewMediation.tsx'
import { PlacesField } from './PlacesField.tsx'
import { Positions } from './Positions.tsx'
import { useChoices } from './use-choices.ts'
import { useFreshReadings, useReadingActs, useReadings } from './use-readings.ts'

/** A mediation beside its picture: every field is kept as soon as it is left. */
export function MediationView({ of, id }: { of: Inspected; id: string }) {
  useFreshReadings()
  const { mediations } = useReadings()
  const contradictions = useContradictions()
  if (id === newReading) return <NewMediation of={of} />
  const mediation = mediations.find(one => one.id === id)
  const contradiction = contradictions.find(one => one.id === mediation?.contradictionId)
  if (!mediation || !contradiction) return null
  return <Fields key={id} of={of} mediation={mediation} contradiction={contradiction} />
}

interface FieldsProps {
  of: Inspected
  mediation: Mediation
  contradiction: Contradiction
}

function Fields({ of, mediation, contradiction }: FieldsProps) {
  const { readings: words } = useWords()
  const language = useAppState(state => state.preferences.language)
  const choices = useChoices()
  const acts = useReadingActs()
  const choose = useChoosing()
  const { id } = mediation
  const change = (to: Parameters<typeof acts.change>[1], upon?: Parameters<typeof acts.change>[2]) =>
    acts.change(id, to, upon)
  return (
    <>
      <header>
        <p className={styles.kind}>{words.mediation}</p>
        <h2 className={styles.title}>{nameIn(contradiction.names, language)}</h2>
      </header>
      <SomeOf
        label={words.extent}
        chosen={[mediation.extent]}
        choices={extents.map(value => ({ value, name: words.extents[value] }))}
        onChange={chosen => {
          const other = chosen.find(one => one !== mediation.extent)
          if (other) change({ extent: other })
        }}
      />
      {mediation.extent === 'spans' && <PlacesField of={of} mediation={mediation} />}
      <ProseField
        id={readingFieldId}
        label={words.reading}
        hint={words.readingMeaning}
        text={mediation.reading}
        rows={5}
        onChange={(reading, begunUpon) => change({ reading }, { reading: begunUpon })}
      />
      <div className={styles.pair}>
        <Positions
          label={words.before}
          said={words.positionsBefore}
          contradiction={contradiction}
          positions={mediation.positionsBefore}
          onChange={positionsBefore => change({ positionsBefore })}
        />
        <Positions
          label={words.after}
          said={words.positionsAfter}
          contradiction={contradiction}
          positions={mediation.positionsAfter}
          onChange={positionsAfter => change({ positionsAfter })}
        />
      </div>
      <div className={styles.pair}>
        <OneOfMany
          label={words.attitudeTo(nameIn(contradiction.firstPole, language))}
          choices={choices.offered('attitude', mediation.attitudeToFirst)}
          chosen={mediation.attitudeToFirst}
          none={words.notSaid}
          onChange={(attitudeToFirst, upon) => change({ attitudeToFirst }, { attitudeToFirst: upon })}
        />
        <OneOfMany
          label={words.attitudeTo(nameIn(contradiction.secondPole, language))}
          choices={choices.offered('attitude', mediation.attitudeToSecond)}
          chosen={mediation.attitudeToSecond}
          none={words.notSaid}
          onChange={(attitudeToSecond, upon) => change({ attitudeToSecond }, { attitudeToSecond: upon })}
        />
        <OneOfMany
          label={words.treatment}
          choices={choices.offered('treatment', mediation.treatment)}
          chosen={mediation.treatment}
          none={words.notSaid}
          onChange={(treatment, upon) => change({ treatment }, { treatment: upon })}
        />
        <OneOfMany
          label={words.certainty}
          choices={certainties.map(value => ({ value, name: words.certainties[value] }))}
          chosen={mediation.certainty}
          none={words.notSaid}
          onChange={(certainty, upon) => change({ certainty }, { certainty: upon })}
        />
      </div>
      <CodesField codeIds={mediation.codeIds} onChange={codeIds => change({ codeIds })} />
      <div className={fields.field}>
        {words.channels}
        <SomeOf
          label={words.channels}
          choices={channels.map(value => ({ value, name: words.channelNames[value] }))}
          chosen={mediation.channels}
          onChange={chosen => change({ channels: chosen })}
        />
      </div>
      <HangsOn on={{ what: 'mediation', id }} />
      <div className={styles.foot}>
        <Button
          look="quiet"
          preventFocusOnPress
          onPress={() => {
            if (acts.remove(mediation)) choose(shotAtPlayhead)
          }}
        >
          {words.remove}
        </Button>
      </div>
    </>
  )
}
