import type { QuestionName } from '../../../findings/index.ts'

/** Something that is seen, or gone; a thing of another kind; a stretch, empty or full; what joins, and what divides. */
export type PictureMark = readonly [
  kind: 'there' | 'gone' | 'ring' | 'box' | 'full' | 'line' | 'border',
  x: number,
  y: number,
  a?: number,
  b?: number,
]

/** Between an earlier side and a later one. */
const middle: PictureMark = ['border', 48, 4, 48, 52]

const drawn = {
  appearance: [
    middle,
    ...[['there', 14, 14] as const, ['there', 32, 14] as const, ['gone', 64, 14] as const],
    ...[['gone', 82, 14] as const, ['there', 14, 28] as const, ['there', 82, 28] as const],
    ...[['gone', 14, 42] as const, ['gone', 32, 42] as const, ['there', 64, 42] as const],
    ['there', 82, 42],
  ],
  prevalence: [
    middle,
    ...[['box', 10, 10, 30, 8] as const, ['full', 10, 10, 6, 8] as const, ['box', 10, 24, 30, 8] as const],
    ...[['full', 10, 24, 11, 8] as const, ['box', 10, 38, 30, 8] as const, ['full', 10, 38, 4, 8] as const],
    ...[['box', 56, 10, 30, 8] as const, ['full', 56, 10, 22, 8] as const, ['box', 56, 24, 30, 8] as const],
    ...[['full', 56, 24, 17, 8] as const, ['box', 56, 38, 30, 8] as const],
    ['full', 56, 38, 26, 8],
  ],
  companions: [
    middle,
    ...[['line', 24, 28, 12, 12] as const, ['line', 24, 28, 36, 14] as const, ['there', 24, 28] as const],
    ...[['ring', 12, 12] as const, ['ring', 36, 14] as const, ['line', 72, 28, 62, 44] as const],
    ...[['line', 72, 28, 86, 42] as const, ['there', 72, 28] as const, ['box', 58, 41, 8, 8] as const],
    ['box', 82, 39, 8, 8],
  ],
  resignification: [
    middle,
    ...[['there', 24, 14] as const, ['line', 24, 18, 24, 34] as const, ['box', 18, 36, 12, 12] as const],
    ...[['there', 72, 14] as const, ['line', 72, 18, 72, 36] as const],
    ['ring', 72, 42],
  ],
  reversal: [
    middle,
    ...[['line', 8, 28, 40, 28] as const, ['line', 56, 28, 88, 28] as const, ['there', 24, 14] as const],
    ...[['gone', 24, 42] as const, ['gone', 72, 14] as const],
    ['there', 72, 42],
  ],
  carrier: [
    middle,
    ...[['box', 10, 12, 28, 32] as const, ['there', 20, 30] as const, ['there', 29, 30] as const],
    ...[['box', 58, 12, 24, 32] as const, ['ring', 70, 30] as const, ['there', 89, 24] as const],
    ['there', 89, 36],
  ],
  channel: [
    middle,
    ...[['full', 10, 14, 28, 28] as const, ['line', 56, 16, 86, 16] as const],
    ...[['line', 56, 24, 80, 24] as const, ['line', 56, 32, 84, 32] as const],
    ['line', 56, 40, 72, 40],
  ],
  course: [
    ...[['box', 6, 20, 84, 16] as const, ['there', 18, 28] as const, ['there', 46, 28] as const],
    ...[['there', 60, 28] as const, ['there', 70, 28] as const, ['there', 78, 28] as const],
    ['border', 34, 8, 34, 48],
    ['border', 62, 8, 62, 48],
  ],
  system: [
    middle,
    ...[
      ['line', 12, 14, 36, 14] as const,
      ['line', 12, 14, 24, 42] as const,
      ['line', 36, 14, 24, 42] as const,
    ],
    ...[['there', 12, 14] as const, ['there', 36, 14] as const, ['there', 24, 42] as const],
    ...[['line', 60, 14, 72, 42] as const, ['line', 72, 42, 86, 26] as const, ['there', 60, 14] as const],
    ...[['gone', 84, 10] as const, ['there', 72, 42] as const],
    ['there', 86, 26],
  ],
  when: [
    ...[['line', 8, 50, 90, 50] as const, ['there', 14, 40] as const, ['there', 24, 43] as const],
    ...[['there', 35, 39] as const, ['there', 46, 42] as const, ['there', 60, 16] as const],
    ...[['there', 71, 20] as const, ['there', 83, 15] as const],
    ['border', 53, 6, 53, 50],
  ],
  form: [
    middle,
    ...[['box', 8, 20, 14, 16] as const, ['box', 22, 20, 18, 16] as const, ['box', 56, 20, 6, 16] as const],
    ...[['box', 62, 20, 5, 16] as const, ['box', 67, 20, 8, 16] as const, ['box', 75, 20, 5, 16] as const],
    ['box', 80, 20, 7, 16],
  ],
  contradiction: [
    ...[
      ['box', 28, 12, 40, 32] as const,
      ['line', 28, 12, 68, 44] as const,
      ['line', 28, 44, 68, 12] as const,
    ],
    ...[['there', 28, 12] as const, ['ring', 68, 12] as const, ['gone', 28, 44] as const],
    ['gone', 68, 44],
  ],
  otherwise: [
    ['border', 48, 4, 48, 52],
    ...[['line', 54, 12, 78, 12] as const, ['there', 66, 12] as const, ['line', 52, 24, 74, 24] as const],
    ...[['there', 63, 24] as const, ['line', 40, 36, 66, 36] as const, ['ring', 53, 36] as const],
    ...[['line', 24, 48, 44, 48] as const],
    ['gone', 34, 48],
  ],
} satisfies Record<string, readonly PictureMark[]>

/** Every question has its picture, drawn in one grammar that can be read in grey. */
export const pictures: Readonly<Record<QuestionName, readonly PictureMark[]>> = drawn
