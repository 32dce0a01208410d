import type { PlanHow } from '../../study/index.ts'
import type { Words } from '../../words/index.ts'

/** What of each film is coded, in words. */
export function saySample({ sample }: Words['plans'], how: PlanHow): string {
  switch (how.kind) {
    case 'whole':
      return sample.whole
    case 'slices':
      return sample.slices({ every: how.every, seconds: Math.round(how.sliceMs / 1000) })
    case 'shots':
      return sample.shots(how.every)
    case 'scenes':
      return sample.scenes(how.count)
    case 'ends':
      return sample.ends(how.lengthMs)
    case 'parts':
      return sample.parts(how.lengthMs)
  }
}
