import { wordsIn } from '../../words/index.ts'
import { listDocx } from '../going-out/list-docx.ts'
import type { GatheredStillSet } from './gather-still-set.ts'

/** The list of captions to be read: number, caption, credit, ground and size of each still. */
export function captionsDocx({ name, language, stills }: GatheredStillSet): Promise<Buffer> {
  const { stillSets, publishing } = wordsIn(language)
  return listDocx(
    stillSets.title(name),
    language,
    stills.map(still => ({
      heading: stillSets.figure(still.number),
      lines: [...(still.caption === '' ? [] : [still.caption]), stillSets.credit(still.credit)],
      smallLines: [
        stillSets.ground(still.ground && publishing.grounds[still.ground], still.groundNote),
        stillSets.size(still),
      ],
    })),
  )
}
