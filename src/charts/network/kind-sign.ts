import type { CodeKind } from '../../study/index.ts'
import { element, rounded } from '../svg.ts'

type Look = Record<string, string | number>

/** A kind of code by its form, so that it can be told in grey: disc, square, triangle, diamond. All of about one area. */
export function kindSign(kind: CodeKind, at: { x: number; y: number }, reach: number, look: Look): string {
  const { x, y } = at
  if (kind === 'symbol') return element('circle', { cx: x, cy: y, r: reach, ...look })
  const half = reach * 0.89
  if (kind === 'space')
    return element('rect', { x: x - half, y: y - half, width: 2 * half, height: 2 * half, ...look })
  const tip = reach * (kind === 'subject' ? 1.35 : 1.25)
  const ways: readonly (readonly [number, number])[] =
    kind === 'subject'
      ? [
          [0, -tip],
          [tip, tip * 0.72],
          [-tip, tip * 0.72],
        ]
      : [
          [0, -tip],
          [tip, 0],
          [0, tip],
          [-tip, 0],
        ]
  const d = ways.map(([dx, dy], index) => `${index === 0 ? 'M' : 'L'}${rounded(x + dx)} ${rounded(y + dy)}`)
  return element('path', { d: `${d.join('')}z`, ...look })
}
