import { memo } from 'react'
import { linesAt } from '../../state/subtitles/subtitles.ts'
import { useWords } from '../../use-app.ts'
import type { Playback } from '../player/playback.ts'
import { usePlaybackValue } from '../player/use-playback.ts'
import { msShown } from '../regions/drawn-regions.ts'
import styles from './SubtitlesShown.module.css'
import { useSubtitles } from './use-subtitles.ts'

interface SubtitlesShownProps {
  partId: string
  playback: Playback
}

/** The lines that hold the frame on screen, under the picture; drawn anew only where one begins or ends. */
export const SubtitlesShown = memo(function SubtitlesShown({ partId, playback }: SubtitlesShownProps) {
  const { subtitles: words } = useWords()
  const known = useSubtitles(partId)
  usePlaybackValue(playback, now =>
    linesAt(known, msShown(now))
      .map(({ id }) => id)
      .join(' '),
  )
  if (known.tracks.length === 0) return null
  const languages = new Map(known.tracks.map(({ id, language }) => [id, language]))
  const here = linesAt(known, msShown(playback))
  return (
    <section
      className={styles.lines}
      data-tracks={Math.min(known.tracks.length, 2)}
      aria-label={words.onScreen}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: more lines than there is room for are scrolled by key, too.
      tabIndex={0}
    >
      {here.map(line => (
        <p key={line.id} lang={languages.get(line.subtitleTrackId)} dir="auto">
          {line.text}
        </p>
      ))}
    </section>
  )
})
