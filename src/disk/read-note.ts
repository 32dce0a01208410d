import { readFile } from 'node:fs/promises'

/** A small file of ours as data; null where there is none, or one that is torn or of another form: it is not believed. */
export async function readNote<Note>(
  place: string,
  isOfForm: (note: Partial<Record<keyof Note, unknown>>) => boolean,
): Promise<Note | null> {
  try {
    const note: unknown = JSON.parse(await readFile(place, 'utf8'))
    return typeof note === 'object' && note !== null && isOfForm(note) ? (note as Note) : null
  } catch {
    return null
  }
}
