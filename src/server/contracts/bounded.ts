import { Type } from 'typebox'
import { bounds, linePattern, writingPattern } from '../../study/index.ts'

/** A line of text of at most so many signs; see the bounds of the study. */
export const Line = (maxLength: number) => Type.String({ maxLength, pattern: linePattern })
export const Nullable = <Schema extends Type.TSchema>(schema: Schema) => Type.Union([schema, Type.Null()])
/** Text in paragraphs. */
export const Writing = Type.String({ maxLength: bounds.writing, pattern: writingPattern })
export const Statement = Type.String({ maxLength: bounds.statement, pattern: writingPattern })
export const Milliseconds = Type.Integer({ minimum: 0, maximum: bounds.milliseconds })
/** A month (`09`), or a day of it (`09-15`). */
export const DayOfYear = Type.String({ pattern: '^(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?$' })
export const Year = Type.Integer({ minimum: -bounds.year, maximum: bounds.year })
