import type { ClipShot } from './clip-shots.ts'
import { drawLight } from './draw-light.ts'
import type { DrawnShot, DrawnTransition } from './drawn-shot.ts'
import { fillReel, type Place, type ReelSource } from './fill-reel.ts'
import { drawLook, plainLook } from './looks.ts'
import type { Random } from './random.ts'
import { drawWipeEdge, type FadeColor } from './transitions.ts'
import type { CameraMove } from './views.ts'

export const reelStyles = ['cuts', 'gradual', 'moving', 'oldprint', 'hard'] as const
export type ReelStyle = (typeof reelStyles)[number]

const transitionsOf: Record<ReelStyle, Record<'cut' | 'dissolve' | 'wipe' | 'fade', number>> = {
  cuts: { cut: 1, dissolve: 0, wipe: 0, fade: 0 },
  gradual: { cut: 0.3, dissolve: 0.32, wipe: 0.18, fade: 0.2 },
  moving: { cut: 0.7, dissolve: 0.18, wipe: 0.12, fade: 0 },
  oldprint: { cut: 0.62, dissolve: 0.22, wipe: 0.06, fade: 0.1 },
  hard: { cut: 0.7, dissolve: 0.2, wipe: 0.05, fade: 0.05 },
}

/** The list of shots of a reel: everything that is left to chance, before a single frame is made. */
export function drawReel(random: Random, style: ReelStyle, source: ReelSource): DrawnShot[] {
  return fillReel(source, place => drawNext(random, style, place))
}

function drawNext(random: Random, style: ReelStyle, place: Place): DrawnShot[] {
  if (style === 'hard' && random.chance(0.12)) return burst(random, place)
  const one = drawShot(random, style, place)
  return style === 'hard' && random.chance(0.35) ? withJump(random, one) : [one]
}

function burst(random: Random, place: Place): DrawnShot[] {
  const shots: DrawnShot[] = []
  for (let left = random.whole(4, 7); left > 0; left--) {
    const shot = drawShot(random, 'cuts', { ...place, before: shots.at(-1) ?? place.before })
    shots.push({ ...shot, frames: Math.min(shot.frames, random.whole(5, 11)), note: 'short shot burst' })
  }
  return shots
}

/** The same view some time later, as when the middle of a shot is taken out; as it was where the shot is too short. */
function withJump(random: Random, drawn: DrawnShot): DrawnShot[] {
  if (!drawn.shot || drawn.move || drawn.light || drawn.backwards) return [drawn]
  const { first, last } = drawn.shot
  const gap = random.whole(15, 90)
  const most = Math.floor((last - first - gap) / 2)
  if (most < 14 + framesIn(drawn.comesIn)) return [drawn]
  const before = { ...drawn, frames: Math.min(drawn.frames, most) }
  before.from = random.whole(first, last - gap - 2 * before.frames)
  const after = { ...before, from: before.from + before.frames + gap, note: 'jump cut inside one shot' }
  return [before, { ...after, comesIn: { type: 'cut' } }]
}

function drawShot(random: Random, style: ReelStyle, place: Place): DrawnShot {
  const comesIn = place.before ? drawTransition(random, style) : ({ type: 'cut' } as const)
  const stays = random.chance(0.2) ? random.whole(8, 25) : random.whole(25, style === 'cuts' ? 120 : 100)
  const wanted = stays + framesIn(comesIn)
  if (style === 'hard' && random.chance(0.05)) return card(wanted, comesIn)
  const shot = pickShot(random, place)
  const frames = Math.min(wanted, shot.last - shot.first)
  const crop = random.chance(0.3) ? random.between(0.55, 0.9) : 1
  const moves = style === 'moving' ? 0.6 : style === 'gradual' || style === 'oldprint' ? 0.15 : 0.05
  const move = random.chance(moves) ? drawMove(random) : null
  const light =
    style === 'moving' && !move ? drawLight(random) : random.chance(0.06) ? drawLight(random) : null
  return {
    shot,
    from: random.whole(shot.first, shot.last - frames),
    frames,
    mirrored: random.chance(0.5),
    backwards: random.chance(0.15),
    crop: { left: random.between(0, 1 - crop), top: random.between(0, 1 - crop), share: crop },
    move,
    light,
    look: drawLook(random, { hard: style === 'hard' }),
    comesIn,
  }
}

function drawMove(random: Random): CameraMove {
  return random.weighted<CameraMove>({ pan: 4, whip: 2, shake: 3, zoom: 2, 'crash zoom': 2 })
}

function card(frames: number, comesIn: DrawnTransition): DrawnShot {
  const still = {
    mirrored: false,
    backwards: false,
    crop: { left: 0, top: 0, share: 1 },
    move: null,
    light: null,
  }
  return { shot: null, from: 0, frames, ...still, look: plainLook, comesIn }
}

function framesIn(transition: DrawnTransition): number {
  if (transition.type === 'cut') return 0
  return transition.type === 'fade' ? transition.into : transition.frames
}

/** Any shot but the one before: two stretches of one shot would make a jump cut that nobody has noted. */
function pickShot(random: Random, { shots, before }: Place): ClipShot {
  const others = shots.filter(shot => shot !== before?.shot)
  const clips = [...new Set(others.map(({ clip }) => clip.name))]
  // Half of the time every clip has the same chance, so that the one with the most shots does not fill the reel.
  const clip = random.chance(0.5) ? random.pick(clips) : null
  return random.pick(clip ? others.filter(shot => shot.clip.name === clip) : others)
}

function drawTransition(random: Random, style: ReelStyle): DrawnTransition {
  const type = random.weighted(transitionsOf[style])
  const long =
    style === 'hard' ? random.whole(10, 60) : random.pick([6, 8, 10, 12, 14, 18, 22, 25, 30, 36, 42, 50])
  if (type === 'dissolve') return { type, frames: long, eased: random.chance(0.15) }
  if (type === 'wipe')
    return {
      type,
      frames: Math.min(40, long),
      edge: drawWipeEdge(random),
      softness: random.pick([0, 0, 0.03, 0.1]),
    }
  if (type === 'fade')
    return {
      type,
      ...{ out: random.whole(5, 30), hold: random.whole(1, 12), into: random.whole(5, 30) },
      color: random.weighted<FadeColor>({ black: 6, white: 2, red: 1, blue: 1 }),
    }
  return { type }
}
