import { memo, useMemo } from 'react'
import type { Mark } from '../../../study/index.ts'
import { codeName } from '../../../study/index.ts'
import { chosenId } from '../../state/chosen.ts'
import { lanesOf } from '../../state/marks/mark-lanes.ts'
import type { PartState } from '../../state/parts.ts'
import { useAppState, useWords } from '../../use-app.ts'
import { CodeSwatch } from '../codes/CodeSwatch.tsx'
import { useChoosing } from '../inspector/use-chosen.ts'
import type { Playback } from '../player/playback.ts'
import { usePlaybackValue } from '../player/use-playback.ts'
import { msShown } from '../regions/drawn-regions.ts'
import type { BesideOfPart, CodingOfPart } from '../timeline/tracks/code-lanes.ts'
import { besideLanes } from '../timeline/tracks/code-lanes.ts'
import { WhereNow } from '../world/WhereNow.tsx'
import styles from './HoldsNow.module.css'
import { holdingIn } from './holding-marks.ts'

/** The marks that hold the frame on screen, on a line under the picture; drawn anew only where one begins or ends. */
export const HoldsNow = memo(function HoldsNow({
  part,
  coding,
  beside,
  playback,
}: {
  part: PartState
  coding: CodingOfPart
  beside: BesideOfPart | null
  playback: Playback
}) {
  const { coding: words } = useWords()
  const language = useAppState(state => state.preferences.language)
  const chosen = useAppState(state => chosenId(state.chosen, 'mark'))
  const chosenBeside = useAppState(state => chosenId(state.chosen, 'beside'))
  const choose = useChoosing()
  const lanes = useMemo(() => {
    const all = lanesOf(coding.coding.marks, coding.partId)
    return coding.codes.flatMap(code => (all.has(code.id) ? [{ code, lane: all.get(code.id)! }] : []))
  }, [coding])
  const holdingAt = (ms: number) =>
    lanes.flatMap(({ code, lane }) => holdingIn(lane, ms).map(mark => ({ mark, code })))
  const othersAt = (ms: number) =>
    beside
      ? besideLanes(beside).flatMap(({ code, marks }) => holdingIn(marks, ms).map(mark => ({ mark, code })))
      : []
  // The same line for as long as the same marks hold.
  usePlaybackValue(playback, now =>
    [...holdingAt(msShown(now)), ...othersAt(msShown(now))].map(({ mark }) => mark.id).join(' '),
  )
  const isExample = ({ mark }: { mark: Mark }) => mark.passId === null
  const here = holdingAt(msShown(playback))
  const others = othersAt(msShown(playback))
  const holding = [...here.filter(one => !isExample(one)), ...here.filter(isExample)]
  return (
    <section className={styles.line} aria-label={words.holdsNow}>
      {holding.length + others.length === 0 && <span className={styles.none}>{words.nothingHolds}</span>}
      {holding.map(({ mark, code }) => (
        <button
          key={mark.id}
          type="button"
          className={styles.mark}
          aria-pressed={mark.id === chosen}
          data-example={mark.passId === null || undefined}
          onClick={() => choose({ kind: 'mark', id: mark.id })}
        >
          <CodeSwatch code={code} isHollow={mark.passId === null} />
          {codeName(code, language)}
        </button>
      ))}
      {others.map(({ mark, code }) => (
        <button
          key={mark.id}
          type="button"
          className={styles.mark}
          aria-pressed={mark.id === chosenBeside}
          onClick={() => choose({ kind: 'beside', id: mark.id })}
        >
          <CodeSwatch code={code} isHollow={mark.passId === null} />
          {words.besideLane({ code: codeName(code, language), name: beside!.name })}
        </button>
      ))}
      <WhereNow part={part} playback={playback} className={styles.where} />
    </section>
  )
})
