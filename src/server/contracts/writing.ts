import { Type } from 'typebox'
import { Nullable } from './bounded.ts'
import { Id, Task } from './records.ts'

/** The reader of writing: its version where it is installed, whether this study has switched it on, what it has read. */
export const WritingState = Type.Object({
  modelsFolder: Type.String(),
  installed: Nullable(Type.String()),
  switchedOn: Type.Boolean(),
  read: Type.Integer(),
  written: Type.Integer(),
})

export const SwitchWriting = Type.Object({ switchedOn: Type.Boolean() })
export const SwitchAnswer = Type.Object({ state: WritingState, tasks: Type.Array(Task) })

export const FoundWritingAnswer = Type.Object({
  found: Type.Array(
    Type.Object({
      filmId: Id,
      partId: Id,
      fileId: Id,
      frame: Type.Integer(),
      atMs: Type.Integer(),
      reader: Type.String(),
      readerVersion: Type.String(),
      lines: Type.Array(
        Type.Object({
          text: Type.String(),
          confidence: Type.Number(),
          box: Type.Array(Type.Tuple([Type.Number(), Type.Number()])),
        }),
      ),
    }),
  ),
})
