import type { Shot } from '../../../study/index.ts'
import { useWords } from '../../use-app.ts'
import type { Playback } from './playback.ts'
import { useCurrentShot } from './use-playback.ts'

/** Which shot is on screen, of how many. */
export function ShotNumber({ shots, playback }: { shots: readonly Shot[]; playback: Playback }) {
  const { shots: words } = useWords()
  const current = useCurrentShot(playback, shots)
  return shots.length > 0 ? words.shotOf({ number: current + 1, count: shots.length }) : null
}
