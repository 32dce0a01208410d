import type { ValueCourse } from './read-values.ts'

/** Which code of the study each track and value has become: by it the film goes out again as it came. */
export interface TrackMapping {
  key: string
  codeId: string
  values: { value: string; codeId: string }[]
  /** Whether one annotation lists several values. */
  isList: boolean
  /** Lists that were spaced or divided otherwise than they are written here, by their spans (`startMs-endMs`). */
  wordings: Record<string, string>
}

/** The aspect by which marks say how the value of one stands to that of another, and its values. */
export const courseAspectNames = { en: 'Change and contrast of values', 'zh-Hans': '取值的变化与对照' }

export const courseNames: Record<ValueCourse, { en: string; 'zh-Hans': string }> = {
  from: { en: 'changes from', 'zh-Hans': '由此变化' },
  to: { en: 'changes to', 'zh-Hans': '变化为此' },
  'against-next': { en: 'against the next', 'zh-Hans': '与后者相对' },
  'against-last': { en: 'against the one before', 'zh-Hans': '与前者相对' },
}
