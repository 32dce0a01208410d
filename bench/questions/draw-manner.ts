import type { SeededStream } from '../../src/statistics/index.ts'
import { codes } from './question-corpus.ts'
import { normal } from './random.ts'

/** How one film is made, drawn about what is usual; on logit or log scales, so that a shift is a sum. */
export interface Manner {
  /** How much of the film each code is in. */
  presence: Record<string, number>
  /** How readily one code comes along with another. */
  company: Record<string, number>
  /** How readily each subject is in each space. */
  carried: Record<string, number>
  /** To which pole marks of a code lean, and through which channel they come, against the last one. */
  lean: Record<string, number>
  channel: Record<string, [number, number]>
  /** By how much a code is there oftener at the end of the film than in its beginning: -1 to 1. */
  course: Record<string, number>
  shotLength: number
  gradual: number
  picture: Record<'lightness' | 'contrast' | 'chroma' | 'motion' | 'loudness', number>
  /** Views from near and from the middle, against those from afar. */
  scale: [number, number]
}

const usual: Manner = {
  presence: {
    ...{
      ruin: -2.2,
      chimney: -2.8,
      train: -2.4,
      snow: -2.9,
      crowd: -2.5,
      river: -2.7,
      gate: -5.5,
      bridge: -5,
    },
    ...{ hall: -1.2, yard: -1.6, worker: -2.4, owner: -2.8 },
  },
  company: { 'ruin chimney': 0, 'train snow': -1, 'crowd river': -1.5, 'ruin crowd': -2, 'ruin river': -3 },
  carried: { 'hall worker': 0, 'hall owner': -1, 'yard worker': -0.5, 'yard owner': -1.5 },
  lean: { ruin: 0.3, chimney: -0.3, train: 0, snow: 0.5, crowd: -0.5, river: 0, gate: 0, bridge: 0 },
  channel: {
    ...{ ruin: [1, 0], chimney: [1, 0], train: [0.5, 0.5] },
    ...{ snow: [1, 0], crowd: [0, 1], river: [1, 0], gate: [1, 0], bridge: [1, 0] },
  },
  course: Object.fromEntries(codes.map(codeId => [codeId, 0])),
  shotLength: Math.log(5000),
  gradual: -2,
  picture: { lightness: 45, contrast: 50, chroma: 15, motion: 8, loudness: -25 },
  scale: [0, 0.5],
}

const spread = {
  ...{ presence: 0.8, company: 0.8, carried: 0.8, lean: 0.8, channel: 0.7, course: 0.45 },
  ...{ shotLength: 0.25, gradual: 0.6, scale: 0.5 },
  picture: { lightness: 6, contrast: 8, chroma: 4, motion: 3, loudness: 3 },
}

export function drawManner(stream: SeededStream): Manner {
  const about = (values: Readonly<Record<string, number>>, sd: number) =>
    Object.fromEntries(Object.entries(values).map(([key, value]) => [key, value + sd * normal(stream)]))
  const pair = ([one, other]: readonly [number, number], sd: number): [number, number] => [
    one + sd * normal(stream),
    other + sd * normal(stream),
  ]
  return {
    presence: about(usual.presence, spread.presence),
    company: about(usual.company, spread.company),
    carried: about(usual.carried, spread.carried),
    lean: about(usual.lean, spread.lean),
    channel: Object.fromEntries(
      Object.entries(usual.channel).map(([codeId, values]) => [codeId, pair(values, spread.channel)]),
    ),
    course: about(usual.course, spread.course),
    shotLength: usual.shotLength + spread.shotLength * normal(stream),
    gradual: usual.gradual + spread.gradual * normal(stream),
    picture: Object.fromEntries(
      Object.entries(usual.picture).map(([measure, value]) => [
        measure,
        value + spread.picture[measure as keyof Manner['picture']] * normal(stream),
      ]),
    ) as Manner['picture'],
    scale: pair(usual.scale, spread.scale),
  }
}

/** Of what differs from the usual so much is the first one's, the rest the second's; the spread stays what it was. */
export function mixManners(first: Manner, second: Manner, share: number): Manner {
  const [large, small] = [Math.sqrt(share), Math.sqrt(1 - share)]
  const mix = (one: unknown, other: unknown, middle: unknown): unknown => {
    if (typeof one === 'number') {
      const centre = middle as number
      return centre + large * (one - centre) + small * ((other as number) - centre)
    }
    if (Array.isArray(one))
      return one.map((value, place) => mix(value, (other as unknown[])[place], (middle as unknown[])[place]))
    return Object.fromEntries(
      Object.entries(one as object).map(([key, value]) => [
        key,
        mix(value, (other as Record<string, unknown>)[key], (middle as Record<string, unknown>)[key]),
      ]),
    )
  }
  return mix(first, second, usual) as Manner
}

/** Shifts that are planted in the later films, each strong enough to be looked for in eight against eight. */
export const planted = {
  prevalence: raised('presence', { ruin: 1.3 }),
  appearance: raised('presence', { gate: 4 }),
  companions: raised('company', { 'train snow': 2.5 }),
  resignification: raised('company', { 'ruin chimney': -3, 'ruin crowd': 3, 'ruin river': 3 }),
  reversal: raised('lean', { ruin: 2 }),
  carrier: raised('carried', { 'hall worker': 2 }),
  channel: (manner: Manner): Manner => ({
    ...manner,
    channel: { ...manner.channel, ruin: [manner.channel['ruin']![0] - 2, manner.channel['ruin']![1] + 1] },
  }),
  system: (manner: Manner) =>
    raised('presence', { ruin: 1, chimney: -1, train: 1, snow: -1, crowd: 1, river: -1 })(manner),
  form: (manner: Manner): Manner => ({ ...manner, shotLength: manner.shotLength + Math.log(1.8) }),
}

type Raisable = 'presence' | 'company' | 'carried' | 'lean' | 'course'

function raised(what: Raisable, by: Readonly<Record<string, number>>): (manner: Manner) => Manner {
  return manner => ({
    ...manner,
    [what]: Object.fromEntries(
      Object.entries(manner[what]).map(([key, value]) => [key, value + (by[key] ?? 0)]),
    ),
  })
}

/** Shifts within every film, which are planted in both periods. */
export const plantedInAll = { course: raised('course', { ruin: 0.9 }) }
