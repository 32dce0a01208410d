import { framesOf } from './clip-shots.ts'
import type { DrawnShot, DrawnTransition, ReelStyle } from './draw-reel.ts'
import { type Frame, mix } from './frame.ts'
import { addLight, type LightSpan } from './lights.ts'
import { applyLook, intertitle } from './looks.ts'
import { OldPrint } from './print-damage.ts'
import type { Random } from './random.ts'
import { dissolve, fadeColors, wipe } from './transitions.ts'
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
  style: ReelStyle,
  drawn: DrawnShot[],
): Promise<ComposedReel> {
  const reel: ComposedReel = { frames: [], transitions: [], negatives: [] }
  for (const shot of drawn) join(reel, shot, await render(random, shot))
  if (style === 'oldprint') age(random, reel)
  return reel
}

interface Rendered {
  frames: Frame[]
  negatives: LightSpan[]
}

async function render(random: Random, drawn: DrawnShot): Promise<Rendered> {
  if (!drawn.shot) return { frames: new Array(drawn.frames).fill(intertitle(random)), negatives: [] }
  const taken = await framesOf(drawn.shot, drawn.from, drawn.frames)
  if (drawn.backwards) taken.reverse()
  let frames = taken.map(frame => look(frame, drawn.crop, drawn.mirrored))
  const negatives: LightSpan[] = []
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
    return out < 5 || into < 5 ? { type: 'cut' } : { ...transition, out, into }
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
