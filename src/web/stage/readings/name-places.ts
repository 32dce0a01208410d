import type { ChosenStill, FrameClock, Scene } from '../../../study/index.ts'
import { msToFrame, ofLevel, standingFrame } from '../../../study/index.ts'
import type { Words } from '../../../words/index.ts'
import { clockTime } from '../../../words/index.ts'

/** What places of a part are named and drawn from. */
export interface PartOfPlaces {
  fileId: string | null
  clock: FrameClock | null
  scenes: readonly Scene[]
  shotStartsMs: readonly number[]
  stills: readonly ChosenStill[]
}

export interface Lying {
  startMs: number
  endMs: number
  attachedTo: string | null
}

export interface NamedPlace {
  startMs: number
  endMs: number
  /** A scene by its name, a shot by its number. */
  name: string
  /** Its name, and from when to when. */
  said: string
  /** The frame that stands for it, and its first one; null without frames. */
  still: number | null
  firstFrame: number | null
}

/** A place on a scene lies where the scene does, for as long as there is one; any other keeps its own times. */
export function namePlace(
  place: Lying,
  part: PartOfPlaces | undefined,
  words: Words['readings'],
): NamedPlace {
  const scene = part?.scenes.find(({ id }) => id === place.attachedTo)
  const { startMs, endMs } = scene ?? place
  const at = (ms: number) => clockTime(Math.floor(ms / 1000))
  const name = scene && part ? nameOfScene(scene, part, words) : nameOfSpan(place, part, words)
  const clock = part?.clock ?? null
  return {
    ...{ startMs, endMs, name },
    said: words.place({ name, from: at(startMs), to: at(endMs) }),
    still: clock && part ? standingFrame(clock, { startMs, endMs }, part.stills) : null,
    firstFrame: clock && msToFrame(clock, startMs),
  }
}

function nameOfScene(scene: Scene, { scenes }: PartOfPlaces, words: Words['readings']): string {
  return scene.name || words.sceneNumber(ofLevel({ scenes }, scene.level).indexOf(scene) + 1)
}

/** By the shot that it begins with, where it was put on one. */
function nameOfSpan(
  { startMs, attachedTo }: Lying,
  part: PartOfPlaces | undefined,
  words: Words['readings'],
): string {
  const shot = attachedTo === null ? -1 : (part?.shotStartsMs.indexOf(startMs) ?? -1)
  return shot < 0 ? words.span : words.shotNumber(shot + 1)
}
