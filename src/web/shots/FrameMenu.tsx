import type { KeyAct } from '../services/keyboard-map.ts'
import { useWords } from '../use-app.ts'
import { KeyMenu } from './KeyMenu.tsx'
import type { FrameActs } from './use-frame-acts.ts'

/** What is done with the frame on screen. */
export function FrameMenu({ acts }: { acts: FrameActs }) {
  const { shots: words } = useWords()
  const done: readonly { act: KeyAct; run: () => void }[] = [
    { act: 'choose-still', run: acts.choose },
    { act: 'keep-frame-jpeg', run: () => void acts.keep('jpg') },
    { act: 'keep-frame-png', run: () => void acts.keep('png') },
  ]
  return <KeyMenu label={words.frameMenu} done={done} />
}
