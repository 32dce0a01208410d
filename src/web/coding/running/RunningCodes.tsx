import { memo, useState } from 'react'
import type { Code, Mark } from '../../../study/index.ts'
import { codeName, isInUse } from '../../../study/index.ts'
import { Chord, Keycap } from '../../controls/Keycap.tsx'
import { LabelledSelect } from '../../controls/LabelledSelect.tsx'
import { CodeSwatch } from '../../stage/codes/CodeSwatch.tsx'
import { holdingIn } from '../../stage/holding/holding-marks.ts'
import type { Playback } from '../../stage/player/playback.ts'
import { usePlaybackValue } from '../../stage/player/use-playback.ts'
import { msShown } from '../../stage/regions/drawn-regions.ts'
import { laneOf } from '../../state/marks/mark-lanes.ts'
import { preferred } from '../../state/preferences.ts'
import { useAppState, useStore, useWords } from '../../use-app.ts'
import styles from '../CodePalette.module.css'
import type { Desk } from '../use-desk.ts'
import type { DeskActs } from '../use-desk-acts.ts'
import { RunningSetDialog } from './RunningSetDialog.tsx'

interface RunningCodesProps {
  desk: Desk
  acts: DeskActs
  playback: Playback
}

const off = ''
const another = 'another'

/** Which set of codes is on of which one holds at a time, and which of them holds the frame on screen. */
export function RunningCodes({ desk, acts, playback }: RunningCodesProps) {
  const { coding: words } = useWords()
  const store = useStore()
  const chosenId = useAppState(state => state.preferences.runningSetId)
  const set = desk.sets.find(({ id }) => id === chosenId)
  const [isMaking, setIsMaking] = useState(false)
  const choose = (id: string) => {
    if (id === another) return setIsMaking(true)
    const runningSetId = id === off ? null : id
    store.change('preferences', before => preferred(before, { runningSetId }))
  }
  const choices = [
    { value: off, name: words.noneRunning },
    ...desk.sets.map(({ id, name }) => ({ value: id, name })),
    { value: another, name: `${words.newRunning} …` },
  ]
  const running = desk.codes.filter(code => isInUse(code) && set?.codeIds.includes(code.id))
  return (
    <section className={styles.running} aria-label={words.running}>
      <LabelledSelect label={words.running} choices={choices} chosen={set?.id ?? off} onChoose={choose} />
      {set && (
        <Running
          codes={running}
          marks={desk.coding.marks}
          partId={desk.partId}
          playback={playback}
          onSwitch={acts.switchTo}
        />
      )}
      <RunningSetDialog desk={desk} isOpen={isMaking} onClose={() => setIsMaking(false)} onMade={choose} />
    </section>
  )
}

interface RunningProps {
  codes: readonly Code[]
  marks: readonly Mark[]
  partId: string
  playback: Playback
  onSwitch: (codeId: string | null) => void
}

const Running = memo(function Running({ codes, marks, partId, playback, onSwitch }: RunningProps) {
  const { coding: words } = useWords()
  const language = useAppState(state => state.preferences.language)
  const holding = usePlaybackValue(playback, now => {
    const ms = msShown(now)
    return codes.find(({ id }) => holdingIn(laneOf(marks, partId, id), ms).length > 0)?.id ?? ''
  })
  return (
    <>
      <p className={styles.note}>{words.runningMeaning}</p>
      {codes.map(code => (
        <button
          key={code.id}
          type="button"
          className={styles.code}
          aria-pressed={code.id === holding}
          onClick={() => onSwitch(code.id)}
        >
          <CodeSwatch code={code} />
          <span className={styles.name}>{codeName(code, language)}</span>
          {code.key && (
            <span aria-hidden="true">
              <Chord chord={code.key} />
            </span>
          )}
        </button>
      ))}
      <button
        type="button"
        className={styles.code}
        aria-pressed={holding === ''}
        onClick={() => onSwitch(null)}
      >
        <span className={styles.name}>{words.noneFromHere}</span>
        <Keycap act="switch-to-none" />
      </button>
    </>
  )
})
