import { DeskHead } from '../stage/head/DeskHead.tsx'
import { UndoButtons } from '../stage/head/UndoButtons.tsx'
import { BegunLink } from '../stage/links/BegunLink.tsx'
import { PlayingThrough } from '../stage/playing/PlayingThrough.tsx'
import type { PlayThroughActs } from '../stage/playing/use-play-through.ts'
import { QuoteInHand } from '../stage/sources/QuoteInHand.tsx'
import { SubtitlesTool } from '../stage/subtitles/SubtitlesTool.tsx'
import styles from './CodingScreen.module.css'
import { OthersMenu } from './others/OthersMenu.tsx'
import { PassMenu } from './PassMenu.tsx'
import { SaveNote } from './SaveNote.tsx'
import type { Desk } from './use-desk.ts'

export function CodingHead({ desk, through }: { desk: Desk; through: PlayThroughActs }) {
  return (
    <DeskHead
      partId={desk.partId}
      mode="coding"
      facts={
        <span className={styles.facts}>
          <SaveNote />
          <PlayingThrough acts={through} />
          <BegunLink />
          <QuoteInHand />
        </span>
      }
    >
      <OthersMenu filmId={desk.filmId} />
      <PassMenu desk={desk} />
      <SubtitlesTool partId={desk.partId} filmId={desk.filmId} />
      <UndoButtons area="coding" filmId={desk.filmId} />
    </DeskHead>
  )
}
