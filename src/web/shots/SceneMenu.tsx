import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { Button } from '../controls/Button.tsx'
import { Keycap } from '../controls/Keycap.tsx'
import type { KeyAct } from '../services/keyboard-map.ts'
import { useWords } from '../use-app.ts'
import styles from './ShotListMenu.module.css'
import type { SceneActs } from './use-scene-acts.ts'

/** Everything that is done with scenes, each with its key. */
export function SceneMenu({ acts }: { acts: SceneActs }) {
  const { scenes: words, keys } = useWords()
  const done: readonly { act: KeyAct; run: () => void }[] = [
    { act: 'make-scene', run: acts.make },
    { act: 'divide-scene', run: acts.divide },
    { act: 'join-scenes', run: acts.join },
    { act: 'name-scene', run: () => acts.startNaming() },
    { act: 'ungroup-scene', run: acts.ungroup },
    { act: 'group-scenes', run: acts.group },
    { act: 'name-sequence', run: () => acts.startNaming('sequence') },
    { act: 'ungroup-sequence', run: acts.ungroupSequence },
    { act: 'propose-scenes', run: () => void acts.propose() },
  ]
  return (
    <MenuTrigger>
      <Button look="quiet" icon="down" preventFocusOnPress>
        {words.menu}
      </Button>
      <Popover placement="top end">
        <Menu
          className={styles.menu!}
          aria-label={words.menu}
          onAction={key => done.find(({ act }) => act === key)?.run()}
        >
          {done.map(({ act }) => (
            <MenuItem key={act} id={act} textValue={keys.acts[act]} className={styles.item!}>
              <span className={styles.words}>{keys.acts[act]}</span>
              <Keycap act={act} />
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
