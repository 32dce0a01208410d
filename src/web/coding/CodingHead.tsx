import { DeskHead } from '../stage/head/DeskHead.tsx'
import { UndoButtons } from '../stage/head/UndoButtons.tsx'
import { PassMenu } from './PassMenu.tsx'
import { SaveNote } from './SaveNote.tsx'
import type { Desk } from './use-desk.ts'

export function CodingHead({ desk }: { desk: Desk }) {
  return (
    <DeskHead partId={desk.partId} mode="coding" facts={<SaveNote />}>
      <PassMenu desk={desk} />
      <UndoButtons area="coding" filmId={desk.filmId} />
    </DeskHead>
  )
}
