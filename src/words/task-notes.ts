import type { Heard } from './refusal-kinds.ts'

/** What a task that ended well has to say, with the values that the sentence needs. */
export interface TaskNotes {
  'found-again': object
  'brought-back': { marks: number }
}

export type TaskNote = { [Kind in keyof TaskNotes]: { kind: Kind } & TaskNotes[Kind] }[keyof TaskNotes]

export type TaskNoteSentences = { [Kind in keyof TaskNotes]: (note: TaskNotes[Kind]) => string }

/** A note as a task's record holds it. */
export function heardNote(heard: Heard): TaskNote | null {
  return isNote(heard) ? heard : null
}

export function sayTaskNote(sentences: TaskNoteSentences, note: TaskNote): string {
  const sentence = sentences[note.kind] as (note: TaskNote) => string
  return sentence(note)
}

function isNote(heard: Heard): heard is TaskNote {
  return heard.kind === 'found-again' || heard.kind === 'brought-back'
}
