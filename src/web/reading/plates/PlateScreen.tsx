import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { Plate } from '../../../study/index.ts'
import { bounds, frameToMs } from '../../../study/index.ts'
import { Button } from '../../controls/Button.tsx'
import { GatherRecord } from '../../stage/gathering/GatherRecord.tsx'
import { useShownTray } from '../../stage/gathering/use-shown-tray.ts'
import { UndoButtons } from '../../stage/head/UndoButtons.tsx'
import { usePart } from '../../stage/opening/use-part.ts'
import { ProseField } from '../../stage/readings/Fields.tsx'
import { useKept } from '../../stage/readings/use-kept.ts'
import { useFreshReadings, useReadings } from '../../stage/readings/use-readings.ts'
import { useAppState, useServices, useWords } from '../../use-app.ts'
import { ReadingHead } from '../ReadingHead.tsx'
import page from '../ReadingScreen.module.css'
import { LightTable } from './LightTable.tsx'
import styles from './Plate.module.css'
import { PlateOut } from './PlateOut.tsx'
import type { PlateActs } from './use-plates.ts'
import { usePlateActs, useShownItems } from './use-plates.ts'

/** One plate: a light table with what is laid on it, its name and its caption. */
export function PlateScreen({ plateId }: { plateId: string }) {
  useFreshReadings()
  const { plates: words } = useWords()
  const { plates } = useReadings()
  const isLoaded = useAppState(state => state.readings.loaded)
  const plate = plates.find(({ id }) => id === plateId)
  return (
    <div className={page.page}>
      <ReadingHead />
      {plate && <Open key={plateId} plate={plate} />}
      {!plate && isLoaded && (
        <p className={page.purpose} role="status">
          {words.gone}
        </p>
      )}
    </div>
  )
}

function Open({ plate }: { plate: Plate }) {
  const { plates: words } = useWords()
  const navigate = useNavigate()
  const items = useShownItems(plate.id)
  const acts = usePlateActs()
  const { id, name, caption } = plate
  const said = { id, name, caption }
  const remove = () => {
    if (acts.remove(id)) void navigate({ to: '/reading/plates' })
  }
  return (
    <section className={styles.plate} aria-label={words.plate(name)}>
      <header className={styles.head}>
        <NameField
          name={name}
          onKeep={(to, upon) => acts.change({ ...said, name: to }, { ...said, name: upon })}
        />
        <GatherRecord what="plate" id={id} said={{ en: name, 'zh-Hans': name }} />
        <UndoButtons area="plates" filmId={null} />
        <PlateOut plate={plate} items={items} />
        <Button look="quiet" onPress={remove}>
          {words.remove}
        </Button>
      </header>
      <LayOn plateId={id} acts={acts} />
      <LightTable plateId={id} name={name} items={items} acts={acts} />
      <div className={styles.whole}>
        <ProseField
          label={words.caption}
          hint={words.wholeHint}
          text={caption}
          rows={2}
          onChange={(to, upon) => acts.change({ ...said, caption: to }, { ...said, caption: upon })}
        />
      </div>
    </section>
  )
}

function NameField({ name, onKeep }: { name: string; onKeep: (to: string, upon: string) => boolean }) {
  const { plates: words } = useWords()
  const { value, change, leave } = useKept({ standing: name, keep: onKeep, restMs: 60_000 })
  return (
    <h2 className={styles.name}>
      <input
        aria-label={words.name}
        maxLength={bounds.name}
        value={value}
        onChange={event => change(event.currentTarget.value)}
        onBlur={leave}
        onKeyDown={event => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.currentTarget.blur()
        }}
      />
    </h2>
  )
}

/** What is in the tray, and the frame at which the desk stands, laid on the plate at its end. */
function LayOn({ plateId, acts }: { plateId: string; acts: PlateActs }) {
  const { plates: words } = useWords()
  const { gathered } = useShownTray()
  const { moments } = useServices()
  const partId = useAppState(state => state.desk.partId)
  const { open } = usePart(partId ?? '')
  const [laid, setLaid] = useState(0)
  useEffect(() => {
    if (laid === 0) return
    const timer = setTimeout(() => setLaid(0), 4000)
    return () => clearTimeout(timer)
  }, [laid])
  const inOrder = gathered.toSorted((a, b) => a.position - b.position)
  const layFrame = () => {
    if (!open || partId === null) return
    const { frame } = moments.of(partId)
    const [startMs, endMs] = [frameToMs(open.clock, frame), frameToMs(open.clock, frame + 1)]
    acts.lay(plateId, [{ partId, what: 'still', startMs, endMs }])
    setLaid(1)
  }
  return (
    <div className={styles.layOn}>
      <Button
        icon="tray"
        isDisabled={inOrder.length === 0}
        onPress={() => {
          acts.lay(plateId, inOrder)
          setLaid(inOrder.length)
        }}
      >
        {words.layTray(inOrder.length)}
      </Button>
      <Button icon="desk" isDisabled={!open} onPress={layFrame}>
        {words.layFrame}
      </Button>
      <span className={styles.hint} role="status">
        {laid > 0 ? words.laid(laid) : ''}
      </span>
    </div>
  )
}
