import type { Film } from '../study/index.ts'
import { titleFor } from '../study/index.ts'
import { byteOrderMark, csvLine } from './csv.ts'

type Cell = string | number | null

interface MeasuredLine {
  shotId: string
  startMs: number
  endMs: number
  values: {
    frames: number
    palette: readonly { colour: string; share: number }[]
    camera:
      | ({ kinds: readonly string[] } & Record<'pan' | 'tilt' | 'zoom' | 'shake' | 'confidence', number>)
      | null
  } & Record<(typeof plain)[number], number | null>
}

const plain = [
  'lightness',
  'lightnessSpread',
  'contrast',
  'chroma',
  'sharpness',
  'motion',
  'loudness',
  'loudestMoment',
  'silence',
] as const
const movements = ['pan', 'tilt', 'zoom', 'shake', 'confidence'] as const
const colours = 5

const columns = [
  ...['film', 'filmId', 'part', 'shot', 'shotId', 'startMs', 'endMs', 'frames'],
  ...plain,
  'camera',
  ...movements.map(name => `camera${name[0]!.toUpperCase()}${name.slice(1)}`),
  ...Array.from({ length: colours }, (_, index) => [`colour${index + 1}`, `share${index + 1}`]).flat(),
]

/** Every measurement of the shots of a film, a line each; empty where it could not be measured. */
export function* writeMeasurements(film: Film, parts: Iterable<readonly MeasuredLine[]>): Generator<string> {
  yield byteOrderMark + csvLine(columns)
  let part = 0
  for (const shots of parts) {
    part++
    for (const [index, { shotId, startMs, endMs, values }] of shots.entries()) {
      const place: Cell[] = [titleFor(film, 'original'), film.id, part, index + 1, shotId, startMs, endMs]
      yield csvLine([
        ...place,
        values.frames,
        ...plain.map(name => values[name]),
        values.camera?.kinds.join(' ') ?? null,
        ...movements.map(name => values.camera?.[name] ?? null),
        ...Array.from({ length: colours }, (_, at) => [
          values.palette[at]?.colour ?? null,
          values.palette[at]?.share ?? null,
        ]).flat(),
      ])
    }
  }
}
