import { IconButton } from '../../controls/IconButton.tsx'
import { useWords } from '../../use-app.ts'
import type { Playback } from '../player/playback.ts'
import { useOpenSecondScreen } from './use-open-second-screen.ts'
import { useTelling } from './use-telling.ts'

/** Opens the picture in a window of its own, which follows this desk. */
export function SecondScreenButton({ partId, playback }: { partId: string; playback: Playback }) {
  const { player } = useWords()
  const open = useOpenSecondScreen()
  useTelling(partId, playback)
  return (
    <IconButton
      icon="second-screen"
      label={player.secondScreen}
      hint="second-screen"
      preventFocusOnPress
      onPress={open}
    />
  )
}
