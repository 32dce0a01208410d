import { useRef, useSyncExternalStore } from 'react'
import type { Code } from '../../../../study/index.ts'
import type { HeldCode, HeldCodes } from '../../hands/held-codes.ts'
import { spanOfFrames } from '../../hands/held-codes.ts'
import type { Playback } from '../../player/playback.ts'
import type { TimelineControl } from '../timeline-control.ts'
import type { Lanes } from '../use-moving.ts'
import { useMoving } from '../use-moving.ts'
import styles from './Hands.module.css'

const insetInLane = 2

interface HeldMarksProps {
  held: HeldCodes
  codes: readonly Code[]
  playback: Playback
  control: TimelineControl
  lanes: Lanes
}

/** The marks that grow while their keys are held: each in the lane of its code, or in the ruler where it has none. */
export function HeldMarks({ held, codes, ...rest }: HeldMarksProps) {
  const all = useSyncExternalStore(held.subscribe, () => held.all)
  return all.map(one => (
    <HeldMark
      key={one.codeId}
      one={one}
      colour={codes.find(({ id }) => id === one.codeId)?.colour}
      {...rest}
    />
  ))
}

interface HeldMarkProps extends Omit<HeldMarksProps, 'held' | 'codes'> {
  one: HeldCode
  colour: string | undefined
}

function HeldMark({ one, colour, playback, control, lanes }: HeldMarkProps) {
  const box = useRef<HTMLDivElement>(null)
  const span = () => spanOfFrames(playback.clock, one.fromFrame, playback.frame)
  const topNow = () => (lanes.topOf(one.codeId) ?? 1) + insetInLane
  useMoving(box, { playback, control }, span, { of: one, topNow, lanes })
  return (
    <div ref={box} className={styles.growing} style={{ background: colour }} data-testid="growing-mark" />
  )
}
