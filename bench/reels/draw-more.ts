import type { ClipShot } from './clip-shots.ts'
import { drawLight } from './draw-light.ts'
import type { DrawnShot, DrawnTransition } from './drawn-shot.ts'
import { fillReel, type Place, type ReelSource } from './fill-reel.ts'
import { drawLook } from './looks.ts'
import { type Overlay, overlays } from './overlays.ts'
import type { Random } from './random.ts'
import { drawAnyEdge, type FadeColor, slides } from './transitions.ts'
import type { CameraMove } from './views.ts'

/** What the first five styles have little of: unlike places in one take, fast cutting, wipes of every form, fades at the ends, long dissolves. */
export const moreStyles = ['places', 'trailer', 'wipes', 'ends', 'slow'] as const
export type MoreStyle = (typeof moreStyles)[number]

export function isMoreStyle(style: string): style is MoreStyle {
  return (moreStyles as readonly string[]).includes(style)
}

export function drawMoreReel(random: Random, style: MoreStyle, source: ReelSource): DrawnShot[] {
  return fillReel(source, place => nextOf[style](random, place))
}

const cut: DrawnTransition = { type: 'cut' }

const nextOf: Record<MoreStyle, (random: Random, place: Place) => DrawnShot[]> = {
  places(random, place) {
    const comesIn = drawComesIn(random, place, { cut: 0.75, dissolve: 0.15, wipe: 0.06, slide: 0.04 })
    const shot = drawTake(random, place, { frames: random.whole(25, 130), comesIn })
    if (random.chance(0.5)) return [{ ...shot, places: drawPlaces(random, place.shots) }]
    if (random.chance(0.7)) return [{ ...shot, overlay: random.pick(overlays) }]
    return [{ ...shot, move: random.pick<CameraMove>(['shake', 'shake', 'zoom', 'pan']) }]
  },
  trailer(random, place) {
    const kind = random.weighted({ burst: 3, insert: 4, card: 2, titled: 3, plain: 3 })
    if (kind === 'burst') return burst(random, place)
    if (kind === 'insert') return insert(random, place)
    if (kind === 'card') return [smallCard(random, drawComesIn(random, place, { cut: 2, fade: 1 }))]
    const comesIn = drawComesIn(random, place, {
      cut: 0.8,
      dissolve: 0.06,
      fade: 0.08,
      wipe: 0.03,
      slide: 0.03,
    })
    const shot = drawTake(random, place, { frames: random.whole(14, 60), comesIn })
    if (kind === 'plain') return [{ ...shot, light: random.chance(0.3) ? drawLight(random) : null }]
    return [{ ...shot, overlay: random.pick<Overlay>(['titles', 'titles', 'graphics', 'body', 'lamp']) }]
  },
  wipes(random, place) {
    const comesIn = drawComesIn(random, place, { cut: 0.2, dissolve: 0.14, wipe: 0.46, slide: 0.2 })
    const shot = drawTake(random, place, { frames: random.whole(30, 100), comesIn })
    if (random.chance(0.2)) return [{ ...shot, overlay: random.pick<Overlay>(['body', 'graphics']) }]
    if (random.chance(0.15)) return [{ ...shot, move: random.pick<CameraMove>(['pan', 'shake', 'zoom']) }]
    return [shot]
  },
  ends(random, place) {
    if (place.before && !place.before.smallCard && random.chance(0.35))
      return [smallCard(random, fadeOf(random, { out: random.whole(8, 60), into: 0 }))]
    const after = place.before?.smallCard
    const comesIn = after
      ? random.pick([cut, fadeOf(random, { out: 0, into: random.whole(8, 40) }), cut])
      : drawComesIn(random, place, { cut: 0.3, dissolve: 0.1, fade: 0.4, oneSided: 0.2 })
    return [drawTake(random, place, { frames: random.whole(50, 150), comesIn })]
  },
  slow(random, place) {
    const comesIn = place.before
      ? random.chance(0.25)
        ? cut
        : {
            type: 'dissolve' as const,
            frames: random.pick([40, 50, 60, 72, 90, 110, 150, 200, 240]),
            eased: random.chance(0.2),
          }
      : cut
    const frames = random.whole(60, 140) + (comesIn.type === 'dissolve' ? 2 * comesIn.frames : 0)
    const shot = drawTake(random, place, { frames: 30, comesIn })
    // A still under a slow camera lasts as long as one likes, and moves as evenly as at sixty frames a second.
    return [{ ...shot, frames, stillUnder: random.pick(['pan', 'zoom', 'rest', 'shake']) }]
  },
}

function drawTake(
  random: Random,
  place: Place,
  wanted: { frames: number; comesIn: DrawnTransition },
): DrawnShot {
  const shot = pickShot(random, place)
  const frames = Math.min(wanted.frames, shot.last - shot.first)
  const crop = random.chance(0.3) ? random.between(0.55, 0.9) : 1
  return {
    ...{ shot, frames, from: random.whole(shot.first, shot.last - frames) },
    ...{ mirrored: random.chance(0.5), backwards: random.chance(0.15) },
    crop: { left: random.between(0, 1 - crop), top: random.between(0, 1 - crop), share: crop },
    ...{ move: null, light: null, look: drawLook(random, { hard: random.chance(0.15) }) },
    comesIn: place.before ? wanted.comesIn : cut,
  }
}

/** Any clip but the one before, whatever the number of its shots. */
function pickShot(random: Random, { shots, before }: Place): ClipShot {
  const others = shots.filter(shot => shot !== before?.shot)
  const clip = random.pick([...new Set(others.map(shot => shot.clip.name))])
  return random.pick(random.chance(0.6) ? others.filter(shot => shot.clip.name === clip) : others)
}

function drawPlaces(random: Random, shots: ClipShot[]): ClipShot[] {
  return Array.from({ length: random.whole(2, 4) }, () => random.pick(shots))
}

function burst(random: Random, place: Place): DrawnShot[] {
  const shots: DrawnShot[] = []
  const least = random.whole(3, 5)
  for (let left = random.whole(4, 10); left > 0; left--) {
    const frames = random.whole(least, least + random.whole(0, 3))
    shots.push({
      ...drawTake(random, { ...place, before: shots.at(-1) ?? place.before }, { frames, comesIn: cut }),
      note: 'short shot burst',
    })
  }
  return shots
}

/** Another shot for a few frames, and the first one goes on. */
function insert(random: Random, place: Place): DrawnShot[] {
  const whole = drawTake(random, place, { frames: random.whole(40, 90), comesIn: cut })
  if (whole.frames < 36) return [whole]
  const frames = random.whole(12, whole.frames - 20)
  const long = random.pick([2, 3, 3, 4, 4, 5, 5])
  const between = drawTake(random, { ...place, before: whole }, { frames: long, comesIn: cut })
  const goesOn = random.chance(0.5) ? long : 0
  const before = { ...whole, frames, backwards: false }
  const after = {
    ...before,
    from: whole.from + frames + goesOn,
    frames: whole.frames - frames - goesOn,
    comesIn: cut,
  }
  return [before, { ...between, note: 'insert' }, { ...after, note: 'insert' }]
}

function smallCard(random: Random, comesIn: DrawnTransition): DrawnShot {
  const none = { mirrored: false, backwards: false, move: null, light: null }
  return {
    ...{ shot: null, from: 0, frames: random.whole(18, 70), ...none },
    ...{ crop: { left: 0, top: 0, share: 1 }, look: drawLook(random, { hard: false }) },
    ...{ comesIn, smallCard: true },
  }
}

function fadeOf(random: Random, ramps: { out: number; into: number }): DrawnTransition {
  return { type: 'fade', hold: random.whole(2, 30), color: 'black', oneSided: true, ...ramps }
}

function drawComesIn(
  random: Random,
  { before }: Place,
  weights: Partial<Record<'cut' | 'dissolve' | 'wipe' | 'slide' | 'fade' | 'oneSided', number>>,
): DrawnTransition {
  if (!before) return cut
  const type = random.weighted(weights)
  const frames = random.pick([8, 10, 12, 15, 18, 22, 25, 30, 36, 45, 60])
  if (type === 'dissolve') return { type, frames, eased: random.chance(0.2) }
  if (type === 'wipe')
    return { type, frames, edge: drawAnyEdge(random), softness: random.pick([0, 0, 0.05, 0.25, 0.6, 1, 1]) }
  if (type === 'slide')
    return {
      ...{ type, frames, slide: random.pick(['push', 'push', ...slides] as const) },
      ...{ across: random.chance(0.6), forwards: random.chance(0.5) },
    }
  if (type === 'oneSided') {
    const long = random.whole(8, 60)
    return fadeOf(random, random.chance(0.5) ? { out: long, into: 0 } : { out: 0, into: long })
  }
  if (type === 'fade')
    return {
      ...{ type, out: random.whole(6, 60), hold: random.whole(1, 25), into: random.whole(6, 60) },
      color: random.weighted<FadeColor>({ black: 8, white: 2, red: 1, blue: 1 }),
    }
  return cut
}
