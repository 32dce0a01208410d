import { useEffect } from 'react'
import type { FrameClock, Subtitle } from '../../../study/index.ts'
import { frameToMs, msToFrame } from '../../../study/index.ts'
import { timeCode } from '../../../words/index.ts'
import type { SubtitlesOfPart } from '../../state/subtitles/subtitles.ts'
import { useAppState, useServices, useWords } from '../../use-app.ts'
import type { Playback } from '../player/playback.ts'

const none: SubtitlesOfPart = { tracks: [], lines: [] }

/** The subtitles of a part; none until the program has told them. */
export function useSubtitles(partId: string): SubtitlesOfPart {
  const { coding } = useServices()
  useEffect(() => void coding.readSubtitles(partId), [coding, partId])
  return useAppState(state => state.subtitles[partId]) ?? none
}

/** What a language is called here; its tag where it has no name. */
export function useLanguageName(): (tag: string) => string {
  const { subtitles: words } = useWords()
  return tag => words.languages[tag] ?? tag
}

/** The first frame on which a line stands; a film has frames, and a file of subtitles does not know them. */
export function firstFrameOf(
  clock: FrameClock,
  { startMs, endMs }: Pick<Subtitle, 'startMs' | 'endMs'>,
): number {
  const frame = msToFrame(clock, startMs)
  const next = frame + 1
  return frameToMs(clock, frame) >= startMs || frameToMs(clock, next) >= endMs ? frame : next
}

/** The lines of the film on the desk are found by their words, wherever in a line these are; each leads to its frame. */
export function useSubtitleFinds({ tracks, lines }: SubtitlesOfPart, playback: Playback): void {
  const { finder } = useServices()
  const { subtitles: words } = useWords()
  useEffect(() => {
    const { clock } = playback
    const languages = new Map(tracks.map(({ id, language }) => [id, words.languages[language] ?? language]))
    const finds = () =>
      lines.map(line => {
        const frame = firstFrameOf(clock, line)
        return {
          key: line.id,
          name: line.text.replaceAll('\n', ' / '),
          facts: `${languages.get(line.subtitleTrackId) ?? ''} ${timeCode(clock, frame)}`,
          run: () => playback.go(frame),
        }
      })
    return finder.offer('subtitles', finds)
  }, [finder, words, tracks, lines, playback])
}
