import type { ProposedScene, Scene, Shot } from '../../../study/index.ts'
import { ofLevel } from '../../../study/index.ts'
import type { SheetHeading } from './sheet-rows.ts'

interface Stretch {
  startMs: number
  endMs: number
}

export interface ScenesOfSheet {
  scenes: readonly Scene[]
  proposals: readonly ProposedScene[]
}

/** What to say of a stretch that is grouped: the sentence is the words room's. */
export interface HeadingWords {
  sequence: (values: HeadingValues) => string
  scene: (values: HeadingValues) => string
  proposed: (values: HeadingValues) => string
  outside: string
}

export interface HeadingValues {
  number: number
  name: string
  shots: number
  ms: number
}

/** The headings of a contact sheet by the shot that they stand before. */
export function sceneHeadings(
  shots: readonly Shot[],
  { scenes, proposals }: ScenesOfSheet,
  words: HeadingWords,
): Map<number, SheetHeading[]> {
  const found = new Map<number, SheetHeading[]>()
  const put = (shot: number, heading: SheetHeading) => found.set(shot, [...(found.get(shot) ?? []), heading])
  const say = (stretch: Stretch & { name?: string }, index: number) => ({
    number: index + 1,
    name: stretch.name ?? '',
    shots: shotsIn(shots, stretch),
    ms: stretch.endMs - stretch.startMs,
  })
  const grouped: Stretch[] = []
  ofLevel({ scenes }, 'sequence').forEach((sequence, index) => {
    const { id: key, startMs } = sequence
    put(shotAt(shots, startMs), {
      key,
      startMs,
      level: 'sequence',
      words: words.sequence(say(sequence, index)),
    })
  })
  ofLevel({ scenes }, 'scene').forEach((scene, index) => {
    const { id: key, startMs } = scene
    put(shotAt(shots, startMs), { key, startMs, level: 'scene', words: words.scene(say(scene, index)) })
    grouped.push(scene)
  })
  proposals.forEach((proposal, index) => {
    const { startMs } = proposal
    const key = `proposed ${startMs}`
    put(shotAt(shots, startMs), {
      key,
      startMs,
      level: 'proposed',
      words: words.proposed(say(proposal, index)),
    })
    grouped.push(proposal)
  })
  for (const { endMs } of grouped) {
    const next = shots.findIndex(({ startMs }) => startMs >= endMs)
    const shot = shots[next]
    const isGrouped = shot && grouped.some(other => other.startMs < shot.endMs && shot.startMs < other.endMs)
    if (shot && !isGrouped && !found.has(next))
      put(next, { key: `outside ${shot.id}`, startMs: shot.startMs, level: 'outside', words: words.outside })
  }
  return found
}

function shotAt(shots: readonly Shot[], ms: number): number {
  return Math.max(
    0,
    shots.findIndex(({ endMs }) => endMs > ms),
  )
}

function shotsIn(shots: readonly Shot[], { startMs, endMs }: Stretch): number {
  return shots.filter(shot => shot.startMs < endMs && startMs < shot.endMs).length
}
