import { useEffect } from 'react'
import type { Shot } from '../../../study/index.ts'
import { msToFrame } from '../../../study/index.ts'
import { timeCode } from '../../../words/index.ts'
import { useServices, useWords } from '../../use-app.ts'
import { useGatherer } from '../gathering/use-gatherer.ts'
import type { Playback } from '../player/playback.ts'

/** The shots of the film on the desk can be found by their numbers. */
export function useShotFinds(shots: readonly Shot[], playback: Playback): void {
  const { finder } = useServices()
  const { find } = useWords()
  const { gather } = useGatherer()
  useEffect(() => {
    const { clock } = playback
    const finds = () =>
      shots.map(({ id, partId, startMs, endMs }, index) => {
        const frame = msToFrame(clock, startMs)
        const facts = timeCode(clock, frame)
        return {
          key: id,
          name: find.shot(index + 1),
          also: [`${index + 1}`],
          facts,
          run: () => playback.go(frame),
          gather: () => gather([{ what: 'shot', partId, startMs, endMs }]),
        }
      })
    return finder.offer('shots', finds)
  }, [finder, find, shots, playback, gather])
}
