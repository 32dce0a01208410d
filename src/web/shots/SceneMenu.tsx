import type { KeyAct } from '../services/keyboard-map.ts'
import { useWords } from '../use-app.ts'
import { KeyMenu } from './KeyMenu.tsx'
import type { SceneActs } from './use-scene-acts.ts'

/** Everything that is done with scenes, each with its key. */
export function SceneMenu({ acts }: { acts: SceneActs }) {
  const { scenes: words } = useWords()
  const done: readonly { act: KeyAct; run: () => void }[] = [
    { act: 'make-scene', run: acts.make },
    { act: 'begin-scene', run: acts.begin },
    { act: 'join-scenes', run: acts.join },
    { act: 'name-scene', run: () => acts.startNaming() },
    { act: 'ungroup-scene', run: acts.ungroup },
    { act: 'group-scenes', run: acts.group },
    { act: 'name-sequence', run: () => acts.startNaming('sequence') },
    { act: 'ungroup-sequence', run: acts.ungroupSequence },
    { act: 'propose-scenes', run: () => void acts.propose() },
  ]
  return <KeyMenu label={words.menu} done={done} />
}
