import { Type } from 'typebox'
import { bounds, linePattern } from '../../study/index.ts'

/** A line of text of at most so many signs; see the bounds of the study. */
export const Line = (maxLength: number) => Type.String({ maxLength, pattern: linePattern })
export const Milliseconds = Type.Integer({ minimum: 0, maximum: bounds.milliseconds })
export const Year = Type.Integer({ minimum: -bounds.year, maximum: bounds.year })
