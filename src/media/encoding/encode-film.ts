import { type Result, refused } from '../../study/index.ts'
import type { Driver } from '../driver/driver.ts'
import type { MediaRefusal } from '../media-refusal.ts'
import { isAbsurdSize } from '../programs/hostile-limits.ts'
import type { EncodeJob } from '../work.ts'

export async function encodeFilm(driver: Driver, job: EncodeJob): Promise<Result<null, MediaRefusal>> {
  const { width, height, frameRate, presentationTimesMs } = job
  if (isAbsurdSize(width, height)) return refused({ kind: 'absurd-size', width, height })
  if (!(frameRate.numerator > 0 && frameRate.denominator > 0)) return refused({ kind: 'zero-frame-rate' })
  if (presentationTimesMs?.length === 0) return refused({ kind: 'no-frames-given' })
  return driver.encodeFilm(job)
}
