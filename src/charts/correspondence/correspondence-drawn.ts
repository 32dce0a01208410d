import type { CodeKind } from '../../study/index.ts'
import type { Words } from '../../words/index.ts'

interface Point {
  id: string
  name: string
  x: number
  y: number
  said: string
}

export interface Ellipse {
  x: number
  y: number
  long: number
  short: number
  /** Of the long half axis, in radians. */
  angle: number
}

export interface CorrespondenceDrawn {
  width: number
  height: number
  codes: readonly (Point & { kind: CodeKind; ellipse: Ellipse | null })[]
  films: readonly (Point & { period: 1 | 2 })[]
  periods: readonly [Point, Point]
  /** What stands at the two axes. */
  axes: readonly [string, string]
  chosenId?: string | null
  hrefOf?: (codeId: string) => string
  words: Words['charts']
}
