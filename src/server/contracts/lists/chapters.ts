import { Type } from 'typebox'

/** The chapters that a film file has, in media time of its part. */
export const ChaptersAnswer = Type.Object({
  chapters: Type.Array(Type.Object({ startMs: Type.Integer(), endMs: Type.Integer(), title: Type.String() })),
})
