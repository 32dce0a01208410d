import { useState } from 'react'
import { Button } from '../controls/Button.tsx'
import { usePlayPlaces } from '../stage/playing/use-play-places.ts'
import { useWords } from '../use-app.ts'

/** Plays every place of these codes one after another. */
export function PlayFrames({ name, codeIds }: { name: string; codeIds: readonly string[] }) {
  const { codebook } = useWords()
  const play = usePlayPlaces()
  const [hasNone, setHasNone] = useState(false)
  return (
    <>
      <Button icon="play" onPress={() => void play(name, codeIds).then(isAny => setHasNone(!isAny))}>
        {codebook.playFrames}
      </Button>
      <span role="status">{hasNone && codebook.noFrameToPlay}</span>
    </>
  )
}
