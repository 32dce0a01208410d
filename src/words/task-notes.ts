/** What a task that ended well has to say, with the values that the sentence needs. */
export interface TaskNotes {
  'found-again': object
  'brought-back': { marks: number }
}

export type TaskNoteSentences = { [Kind in keyof TaskNotes]: (note: TaskNotes[Kind]) => string }

export function sayTaskNote(sentences: TaskNoteSentences, note: { kind: string }): string {
  const sentence = sentences[note.kind as keyof TaskNotes] as ((note: object) => string) | undefined
  return sentence ? sentence(note) : ''
}
