import { type ClipShot, framesOf } from './clip-shots.ts'
import type { MoreStyle } from './draw-more.ts'
import type { ReelStyle } from './draw-reel.ts'
import type { DrawnShot, DrawnTransition } from './drawn-shot.ts'
import { type Frame, mix } from './frame.ts'
import { addLight, type LightSpan } from './lights.ts'
import { applyLook, intertitle } from './looks.ts'
import { addOverlay, fillBlock, writing } from './overlays.ts'
import { drawTurn, turnTo } from './places.ts'
import { OldPrint } from './print-damage.ts'
import type { Random } from './random.ts'
import { dissolve, fadeColors, slide, wipe } from './transitions.ts'
import { look, moveCamera, smear } from './views.ts'

export interface ComposedReel {
  frames: Frame[]
  transitions: { type: string; frame: number; start?: number; end?: number; note?: string }[]
  negatives: LightSpan[]
}

/** Frames that a shot must show alone between two gradual transitions. */
const leastAlone = 4

export async function composeReel(
  random: Random,
  style: ReelStyle | MoreStyle,
  drawn: DrawnShot[],
): Promise<ComposedReel> {
  const reel: ComposedReel = { frames: [], transitions: [], negatives: [] }
  for (const shot of drawn) join(reel, shot, await render(random, shot))
  if (style === 'oldprint') age(random, reel)
  if (style === 'ends') fadeEnds(random, reel)
  return reel
}

interface Rendered {
  frames: Frame[]
  negatives: LightSpan[]
}

async function render(random: Random, drawn: DrawnShot): Promise<Rendered> {
  if (drawn.smallCard) {
    const card = applyLook(drawSmallCard(random), drawn.look)
    return { frames: new Array(drawn.frames).fill(card), negatives: [] }
  }
  if (!drawn.shot) return { frames: new Array(drawn.frames).fill(intertitle(random)), negatives: [] }
  const taken = drawn.stillUnder
    ? new Array<Frame>(drawn.frames).fill((await framesOf(drawn.shot, drawn.from, 1))[0]!)
    : await framesOf(drawn.shot, drawn.from, drawn.frames)
  if (drawn.backwards) taken.reverse()
  let frames = taken.map(frame => look(frame, drawn.crop, drawn.mirrored))
  const negatives: LightSpan[] = []
  if (drawn.places) {
    frames = await turnOver(random, drawn.places, frames.length)
    negatives.push({ kind: 'places', start: 0, end: frames.length - 1 })
  }
  if (drawn.stillUnder) frames = moveSlowly(random, drawn.stillUnder, frames)
  if (drawn.overlay) {
    const [texture] = await framesOf(drawn.shot, drawn.shot.first, 1)
    const span = addOverlay(
      random,
      drawn.overlay,
      frames,
      look(texture!, { left: 0.3, top: 0.1, share: 0.6 }, true),
    )
    if (span) negatives.push(span)
  }
  if (drawn.move) {
    const views = moveCamera(random, drawn.move, frames.length)
    frames = frames.map((frame, index) => {
      const [view, next] = [views[index]!, views[index + 1] ?? views[index]!]
      return smear(frame, view, { x: next.left - view.left, y: next.top - view.top })
    })
    negatives.push({ kind: drawn.move, start: 0, end: frames.length - 1 })
  }
  if (drawn.light) {
    const span = addLight(random, drawn.light, frames)
    if (span) negatives.push(span)
  }
  return { frames: frames.map(frame => applyLook(frame, drawn.look)), negatives }
}

function join(reel: ComposedReel, drawn: DrawnShot, { frames, negatives }: Rendered): void {
  const transition = fitted(drawn.comesIn, { before: aloneFrames(reel), after: frames.length })
  const begins = reel.frames.length
  if (begins > 0) place[transition.type](reel, frames, transition as never)
  else reel.frames.push(...frames)
  if (begins > 0 && drawn.note && transition.type === 'cut') reel.transitions.at(-1)!.note = drawn.note
  const offset = reel.frames.length - frames.length
  for (const { kind, start, end } of negatives)
    reel.negatives.push({ kind, start: start + offset, end: end + offset })
}

function aloneFrames(reel: ComposedReel): number {
  const last = reel.transitions.at(-1)
  return reel.frames.length - (last ? (last.end ?? last.frame - 1) + 1 : 0)
}

/** As long as the shots on both sides allow; a cut where they are too short. */
function fitted(transition: DrawnTransition, room: { before: number; after: number }): DrawnTransition {
  if (transition.type === 'cut') return transition
  const [before, after] = [room.before - leastAlone, room.after - 2 * leastAlone]
  if (transition.type === 'fade') {
    const [out, into] = [Math.min(transition.out, before), Math.min(transition.into, after)]
    const least = transition.oneSided ? 0 : 5
    if (transition.oneSided && Math.max(out, into) < 5) return { type: 'cut' }
    return out < least || into < least ? { type: 'cut' } : { ...transition, out, into }
  }
  const frames = Math.min(transition.frames, before, after)
  return frames < 6 ? { type: 'cut' } : { ...transition, frames }
}

type Placed<Type> = Extract<DrawnTransition, { type: Type }>

const place = {
  cut(reel: ComposedReel, frames: Frame[]) {
    reel.transitions.push({ type: 'cut', frame: reel.frames.length })
    reel.frames.push(...frames)
  },
  dissolve(reel: ComposedReel, frames: Frame[], { frames: lasts, eased }: Placed<'dissolve'>) {
    overlay(reel, frames, { type: 'dissolve', lasts }, (a, b, part) => dissolve(a, b, part, eased))
  },
  wipe(reel: ComposedReel, frames: Frame[], { frames: lasts, edge, softness }: Placed<'wipe'>) {
    overlay(reel, frames, { type: 'wipe', lasts, note: edge }, (a, b, part) =>
      wipe(a, b, { edge, softness, part }),
    )
  },
  slide(reel: ComposedReel, frames: Frame[], made: Placed<'slide'>) {
    overlay(reel, frames, { type: 'wipe', lasts: made.frames, note: made.slide }, (a, b, part) =>
      slide(a, b, { ...made, part }),
    )
  },
  fade(reel: ComposedReel, frames: Frame[], { out, hold, into, color }: Placed<'fade'>) {
    const blank = fadeColors[color]
    const start = reel.frames.length - out
    for (let step = 0; step < out; step++)
      reel.frames[start + step] = mix(reel.frames[start + step]!, blank, (step + 1) / (out + 1))
    for (let step = 0; step < hold; step++) reel.frames.push(blank)
    const frame = reel.frames.length
    for (let step = 0; step < into; step++)
      reel.frames.push(mix(blank, frames[step]!, (step + 1) / (into + 1)))
    reel.frames.push(...frames.slice(into))
    reel.transitions.push({ type: 'fade', start, end: frame + into - 1, frame, note: color })
  },
}

function overlay(
  reel: ComposedReel,
  frames: Frame[],
  made: { type: string; lasts: number; note?: string },
  blend: (a: Frame, b: Frame, part: number) => Frame,
): void {
  const { lasts, ...told } = made
  const start = reel.frames.length - lasts
  for (let step = 0; step < lasts; step++)
    reel.frames[start + step] = blend(reel.frames[start + step]!, frames[step]!, (step + 1) / (lasts + 1))
  reel.frames.push(...frames.slice(lasts))
  reel.transitions.push({ ...told, start, end: start + lasts - 1, frame: start + (lasts >> 1) })
}

/** The second half stands in low light, which comes at once and is no cut. */
function age(random: Random, reel: ComposedReel): void {
  const print = new OldPrint(random)
  const darkFrom = random.chance(0.6) ? reel.frames.length >> 1 : reel.frames.length
  const light = random.between(0.3, 0.6)
  for (let frame = 0; frame < reel.frames.length; frame++)
    reel.frames[frame] = print.wear(reel.frames[frame]!, frame < darkFrom ? 1 : light)
  if (darkFrom < reel.frames.length)
    reel.negatives.push({ kind: 'exposure', start: darkFrom - 2, end: darkFrom + 2 })
}

async function turnOver(random: Random, places: ClipShot[], frames: number): Promise<Frame[]> {
  const pictures = await Promise.all(
    places.map(place => framesOf(place, place.first, Math.min(frames, place.last - place.first))),
  )
  const turn = drawTurn(random, frames, places.length)
  return Array.from({ length: frames }, (_, frame) =>
    turnTo(
      pictures.map(held => held[Math.min(frame, held.length - 1)]!),
      turn,
      frame,
    ),
  )
}

function moveSlowly(random: Random, how: DrawnShot['stillUnder'], frames: Frame[]): Frame[] {
  const share = random.between(0.6, 0.9)
  const speed = random.between(0.2, 2) / 640
  const angle = random.between(0, 2 * Math.PI)
  let [x, y] = [0, 0]
  return frames.map((frame, index) => {
    x = 0.9 * x + (random.normal() * 0.8) / 640
    y = 0.9 * y + (random.normal() * 0.8) / 640
    if (how === 'rest') return frame
    if (how === 'shake') return look(frame, { left: 0.05 + x, top: 0.05 + y, share: 0.9 })
    const travelled = speed * index
    if (how === 'pan')
      return look(frame, { left: Math.cos(angle) * travelled, top: Math.sin(angle) * travelled, share })
    const closer = Math.max(0.4, 1 - travelled)
    return look(frame, { left: (1 - closer) / 2, top: (1 - closer) / 2, share: closer })
  })
}

/** A little writing on black, often off the middle and grey. */
function drawSmallCard(random: Random): Frame {
  const card = fadeColors.black.slice()
  const level = random.whole(110, 230)
  for (const block of writing(random, random.between(0.03, 0.12))) fillBlock(card, block, level)
  return card
}

/** The film itself fades in and out, which parts no shots. */
function fadeEnds(random: Random, reel: ComposedReel): void {
  const last = reel.frames.length - 1
  const firstSeen = reel.transitions[0]?.start ?? reel.transitions[0]?.frame ?? last
  const lastSeen = reel.transitions.at(-1)
  const [into, out] = [
    random.pick([8, 12, 16, 24, 36, 48, 72, 96]),
    random.pick([8, 12, 16, 24, 36, 48, 72, 96]),
  ]
  const [shortIn, shortOut] = [
    Math.min(into, firstSeen - 8),
    Math.min(out, last - (lastSeen?.end ?? lastSeen?.frame ?? 0) - 8),
  ]
  const from = random.chance(0.5) ? 0 : 1
  for (let step = 0; step < shortIn; step++)
    reel.frames[step] = mix(fadeColors.black, reel.frames[step]!, (step + from) / (shortIn + from))
  for (let step = 0; step < shortOut; step++)
    reel.frames[last - step] = mix(
      fadeColors.black,
      reel.frames[last - step]!,
      (step + from) / (shortOut + from),
    )
  reel.negatives.push({ kind: 'opening fade', start: 0, end: Math.max(0, shortIn) })
  reel.negatives.push({ kind: 'ending fade', start: last - Math.max(0, shortOut), end: last })
}
