import { Type } from 'typebox'
import { bounds, textSorts } from '../../../study/index.ts'
import { Nullable, Writing } from '../bounded.ts'
import { Id } from '../records.ts'

const Sort = Type.Enum([...textSorts])

/** What is looked for in the texts of the study; all sorts of text where none is named. */
export const TextsRequest = Type.Object({
  typed: Type.String({ maxLength: bounds.name }),
  sorts: Type.Optional(Type.Array(Sort, { maxItems: textSorts.length })),
  most: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
})

const FoundTexts = Type.Object({
  /** How many there are in all; the film is null of what is of no film. */
  counts: Type.Array(Type.Object({ sort: Sort, filmId: Nullable(Id), count: Type.Integer() })),
  /** The first of them, by film, then in the order of time. */
  hits: Type.Array(
    Type.Object({
      sort: Sort,
      kind: Type.String(),
      recordId: Type.String(),
      field: Type.String(),
      withinId: Nullable(Type.String()),
      filmId: Nullable(Id),
      partId: Nullable(Id),
      startMs: Nullable(Type.Integer()),
      endMs: Nullable(Type.Integer()),
      /** The file in use and the first of its frames on which the text stands, where there is one. */
      fileId: Nullable(Id),
      frame: Nullable(Type.Integer()),
      text: Type.String(),
      /** Where in the text it stands, in UTF-16 units; null where it only sounds so. */
      stretch: Nullable(Type.Object({ start: Type.Integer(), end: Type.Integer() })),
    }),
  ),
})

/** What is written so, and what is written otherwise and sounds so, where pinyin was asked. */
export const FoundTextsAnswer = Type.Object({ written: FoundTexts, sounded: FoundTexts })

/** A text whose hanzi are to be read, and how they are read: offered, never set. */
export const PinyinRequest = Type.Object({ text: Writing })
export const PinyinAnswer = Type.Object({ pinyin: Type.String() })
