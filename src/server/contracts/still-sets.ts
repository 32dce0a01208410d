import { Type } from 'typebox'
import { essayLanguages, stillSetForms } from '../../study/index.ts'
import { Nullable } from './bounded.ts'

/** How stills of a plate go out to a publisher. */
export const WantedStillSet = Type.Object({
  form: Type.Enum([...stillSetForms]),
  language: Type.Enum([...essayLanguages]),
})
/** Into a folder of this machine, by its whole path. */
export const StillSetRequest = Type.Object({ ...WantedStillSet.properties, folder: Type.String() })

/** What goes out, and what is to be looked at before it is handed on. */
export const StillSetAnswer = Type.Object({
  stills: Type.Integer(),
  /** By their number on the plate. */
  withoutFile: Type.Array(Type.Integer()),
  /** Titles. */
  withoutGround: Type.Array(Type.String()),
  leftOut: Nullable(Type.String()),
})
