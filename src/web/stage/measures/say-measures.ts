import type { ShotValues } from '../../../server/contracts/index.ts'
import type { Words } from '../../../words/index.ts'

export interface SaidMeasure {
  key: keyof Words['measurements']['names']
  name: string
  value: string
  how: string
}

type Key = SaidMeasure['key']

const inLine: readonly Key[] = ['lightness', 'contrast', 'chroma', 'motion', 'camera', 'loudness', 'silence']
const inFull: readonly Key[] = ['length', 'palette', ...inLine, 'sharpness']

/** Each measure with its name, its value with its unit, and how it was measured. */
export function allMeasures(words: Words['measurements'], values: ShotValues | null): SaidMeasure[] {
  return inFull.map(key => ({
    key,
    name: words.names[key],
    value: values ? sayValue(words, values, key) : '',
    how: words.how[key],
  }))
}

/** Those that a line has room for. */
export function shortMeasures(words: Words['measurements'], values: ShotValues): SaidMeasure[] {
  // The loudest moment is left to the full list.
  return allMeasures(words, { ...values, loudestMoment: null }).filter(({ key }) => inLine.includes(key))
}

/** The value of one measure with its unit. */
export function sayValue(words: Words['measurements'], values: ShotValues, key: Key): string {
  switch (key) {
    case 'length':
      return words.length(values.lengthMs, values.frames)
    case 'palette':
      return values.palette.map(({ colour, share }) => words.colour(colour, share)).join(', ')
    case 'lightness':
      return sayPair(words, values)
    case 'camera':
      return values.camera ? words.camera(values.camera) : words.notSaid
    case 'loudness':
      return values.loudness === null ? words.notSaid : words.loudness(values.loudness, values.loudestMoment)
    default:
      return values[key] === null ? words.notSaid : words.value[key](values[key])
  }
}

function sayPair(words: Words['measurements'], { lightness, lightnessSpread }: ShotValues): string {
  return lightness === null || lightnessSpread === null
    ? words.notSaid
    : words.lightness(lightness, lightnessSpread)
}
