import { useEffect, useMemo, useRef } from 'react'
import { codeName } from '../../study/index.ts'
import { timelineColours } from '../stage/timeline/timeline-colours.ts'
import type { TimelineControl } from '../stage/timeline/use-timeline-view.ts'
import { useAppState, useWords } from '../use-app.ts'
import styles from './CodeLanes.module.css'
import { cullLane } from './cull-lanes.ts'
import { drawLanes, lanesHeight } from './draw-lanes.ts'
import { laneHeightFor, lanesOf, lookedThroughLane } from './lanes-of-desk.ts'
import type { Desk } from './use-desk.ts'

/** The marks of each code along the film, under the playhead of the time line. */
export function CodeLanes({ desk, control }: { desk: Desk; control: TimelineControl }) {
  const { coding: words } = useWords()
  const { coding, codes, pass, partId } = desk
  const { lanes, leftOut } = useMemo(
    () => lanesOf(coding, codes, pass, partId),
    [coding, codes, pass, partId],
  )
  const status = useMemo(
    () => lookedThroughLane(coding.lookedThrough, pass, partId),
    [coding.lookedThrough, pass, partId],
  )
  const laneHeight = laneHeightFor(lanes.length)
  const height = lanesHeight(lanes.length, laneHeight, pass !== null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const { view, extent } = control
  const { width } = extent
  const language = useAppState(state => state.preferences.language)
  const theme = useAppState(state => state.preferences.theme)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another theme is drawn anew.
  useEffect(() => {
    const pen = canvas.current?.getContext('2d')
    if (!canvas.current || !pen || width === 0) return
    const scale = window.devicePixelRatio
    canvas.current.width = Math.round(width * scale)
    canvas.current.height = Math.round(height * scale)
    pen.setTransform(scale, 0, 0, scale, 0, 0)
    drawLanes(pen, {
      width,
      laneHeight,
      lookedThrough: status && cullLane(status, view, width),
      lanes: lanes.map(({ code, columns }) => ({
        colour: code.colour,
        name: codeName(code, language),
        runs: cullLane(columns, view, width),
      })),
      colours: timelineColours(canvas.current),
    })
  }, [lanes, status, view, width, height, laneHeight, language, theme])
  if (lanes.length === 0 && pass === null) return null
  return (
    <>
      <canvas ref={canvas} className={styles.lanes} style={{ height }} />
      {leftOut > 0 && <p className={styles.leftOut}>{words.lanesLeftOut(leftOut)}</p>}
    </>
  )
}
