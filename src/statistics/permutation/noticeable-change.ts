// SPDX-License-Identifier: MIT
import { refuseUnlessNumbers } from '../check-numbers.ts'
import { studentTQuantile } from '../distributions/student-t.ts'
import type { Computed } from '../not-computable.ts'
import { isNotComputable, notComputable } from '../not-computable.ts'
import { meanOf } from '../prevalence/film-mean.ts'

export interface NoticeableShare {
  /** Film mean of the second period that would probably be noticed. */
  share: number
  difference: number
  /** Over the film mean of the first period. */
  ratio: Computed<number>
}

export interface NoticeableChange {
  power: number
  alpha: number
  /** On the arcsine scale, in radians. */
  shift: number
  baseShare: number
  rise: Computed<NoticeableShare>
  fall: Computed<NoticeableShare>
}

export interface NoticeableChangeInput {
  /** One share per film of each period, 0 to 1. */
  first: readonly number[]
  second: readonly number[]
  /** Chance of noticing (.8), and the level of the test (.05). */
  power?: number
  alpha?: number
}

/**
 * Noticeable change: how large a change would these films probably show, if there were one?
 *
 * Unit: the film. Resolution is not power: this is computed at the corpus's own spread between films, pooled
 * over both periods, on the arcsine scale. In: one share per film and period. Out: the shift that a Welch t
 * finds with the power wanted, and the film means it stands for, upwards and downwards from the first period.
 * An approximation (shifted t), calibrated by simulation. Refuses fewer than two films in a period, no spread,
 * what is not a share; a fall is refused where the code is too rare for it to be noticed.
 * Source: Cohen 1988, chapter 2, with t in the place of the normal. See docs/methods/noticeable-change.md.
 *
 * @example
 * ```ts
 * import { isNotComputable, noticeableChange } from 'silverscreen-statistics'
 *
 * const found = noticeableChange({ first: [0.02, 0.05, 0.08, 0.03], second: [0.04, 0.06, 0.1, 0.05] })
 * if (!isNotComputable(found)) console.log(found.baseShare, found.rise)
 * // → 0.04455 {"share":0.1159,"difference":0.07137,"ratio":2.602}
 * ```
 */
export function noticeableChange(input: NoticeableChangeInput): Computed<NoticeableChange> {
  const { first, second, power = 0.8, alpha = 0.05 } = input
  const refusal = refuseUnlessNumbers(first) ?? refuseUnlessNumbers(second)
  if (refusal) return refusal
  if (first.length < 2 || second.length < 2) return notComputable('fewer-than-two-films-in-a-period')
  if ([...first, ...second].some(share => share < 0 || share > 1)) return notComputable('outside-range')
  const roots = [first, second].map(shares => shares.map(share => Math.asin(Math.sqrt(share))))
  const residuals = roots.flatMap(values => values.map(value => value - meanOf(values)))
  const df = residuals.length - 2
  const variance = residuals.reduce((sum, value) => sum + value * value, 0) / df
  if (variance < 1e-18) return notComputable('no-variance')
  const [reach, push] = [studentTQuantile(1 - alpha / 2, df), studentTQuantile(power, df)]
  if (isNotComputable(reach)) return reach
  if (isNotComputable(push)) return push
  const shift = (reach + push) * Math.sqrt(variance * (1 / first.length + 1 / second.length))
  const base = meanOf(roots[0]!)
  const shareAt = (by: number) =>
    meanOf(residuals.map(residual => Math.sin(clampRoot(base + residual + by)) ** 2))
  const baseShare = shareAt(0)
  const change = (by: number): Computed<NoticeableShare> => {
    if (base + by < 0 || base + by > Math.PI / 2) return notComputable('resolution-too-coarse')
    const share = shareAt(by)
    const ratio = baseShare === 0 ? notComputable('absent-in-one-period') : share / baseShare
    return { share, difference: share - baseShare, ratio }
  }
  return { power, alpha, shift, baseShare, rise: change(shift), fall: change(-shift) }
}

function clampRoot(radians: number): number {
  return Math.min(Math.PI / 2, Math.max(0, radians))
}
