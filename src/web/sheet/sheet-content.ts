import type { ShotValues } from '../../server/contracts/index.ts'
import type { ChosenStill, FrameClock, Gate, Scene, Shot } from '../../study/index.ts'
import { frameToMs, middleFrame, msToFrame, standingFrame } from '../../study/index.ts'
import type { Language, Words } from '../../words/index.ts'
import { sayLeftOut, timeCode } from '../../words/index.ts'
import { sceneHeadings } from '../stage/contact-sheet/scene-headings.ts'
import { sayValue } from '../stage/measures/say-measures.ts'
import type { SheetContent, SheetEntry } from './lay-out-sheet.ts'
import { orderShots, type SheetMeasure } from './sheet-order.ts'

/** Which frame of each shot a sheet shows. */
export type FrameChoice = 'standing' | 'first' | 'middle' | 'last'

export interface SheetSource {
  title: string
  clock: FrameClock
  aspect: number
  shots: readonly Shot[]
  scenes: readonly Scene[]
  stills: readonly ChosenStill[]
  /** First and last shot of the sheet, counted from 0, both on it. */
  range: { from: number; to: number }
  which: FrameChoice
  withScenes: boolean
  /** Without a measure the shots stand as in the film. */
  measure: SheetMeasure | null
  values: Readonly<Record<string, ShotValues>>
  language: Language
  makeGate: () => Gate
}

export function sheetContent(source: SheetSource, words: Words): SheetContent {
  const gate = source.makeGate()
  const { shots, clock, range, measure } = source
  // Scenes are stretches of time: they fall apart where the shots are ordered otherwise.
  const headings =
    source.withScenes && measure === null
      ? sceneHeadings(shots, { scenes: source.scenes, proposals: [] }, words.scenes.heading)
      : new Map<number, never>()
  const onSheet = shots.map((shot, index) => ({ shot, index })).slice(range.from, range.to + 1)
  const entries = orderShots(onSheet, measure, source.values).flatMap(({ shot, index }): SheetEntry[] => {
    const above = (headings.get(index) ?? []).map(
      ({ words: said, level }): SheetEntry => ({
        ...{ kind: 'heading', words: gate.text(said), level: level === 'sequence' ? 'sequence' : 'scene' },
      }),
    )
    return [
      ...above,
      {
        kind: 'shot',
        number: String(index + 1),
        length: words.shots.length(shot.endMs - shot.startMs),
        time: timeCode(clock, msToFrame(clock, shot.startMs)),
        aside: asideOf(source, shot, words),
        frame: frameGoing(source, shot, gate),
      },
    ]
  })
  const shown = shots.slice(range.from, range.to + 1)
  const ms = shown.reduce((sum, shot) => sum + shot.endMs - shot.startMs, 0)
  const facts = words.shots.facts({
    count: shown.length,
    meanMs: shown.length > 0 ? ms / shown.length : null,
  })
  const ordered = measure && words.sheet.byMeasure(words.measurements.names[measure])
  const title = gate.text(source.title)
  const leftOut = sayLeftOut(gate.leftOut(), source.language)
  return {
    title,
    facts: ordered ? `${facts} · ${ordered}` : facts,
    entries: leftOut === null ? entries : [...entries, { kind: 'heading', words: leftOut, level: 'scene' }],
    noPicture: words.withholding.noPicture,
    aspect: source.aspect,
    pageOf: words.sheet.pageOf,
  }
}

/** What stands beside the time of a shot: the measure that it is ordered by, else how it begins. */
function asideOf({ measure, values }: SheetSource, shot: Shot, words: Words): string {
  const measured = values[shot.id]
  if (measure !== null && measure !== 'length')
    return measured ? sayValue(words.measurements, { ...measured, loudestMoment: null }, measure) : ''
  const isPlain = shot.transitionIn === 'start' || shot.transitionIn === 'cut'
  return isPlain ? '' : words.shots.transition[shot.transitionIn]
}

function frameGoing(source: SheetSource, shot: Shot, gate: Gate): number | null {
  const frame = frameOf(source, shot)
  return gate.letsFrame(shot.partId, frameToMs(source.clock, frame)) ? frame : null
}

function frameOf({ clock, stills, which }: SheetSource, shot: Shot): number {
  const first = msToFrame(clock, shot.startMs)
  switch (which) {
    case 'first':
      return first
    case 'last':
      return Math.max(first, msToFrame(clock, shot.endMs - 1))
    case 'middle':
      return middleFrame(clock, shot)
    case 'standing':
      return standingFrame(clock, shot, stills)
  }
}
