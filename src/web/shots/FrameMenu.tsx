import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { Button } from '../controls/Button.tsx'
import { Keycap } from '../controls/Keycap.tsx'
import type { KeyAct } from '../services/keyboard-map.ts'
import { useWords } from '../use-app.ts'
import styles from './ShotListMenu.module.css'
import type { FrameActs } from './use-frame-acts.ts'

/** What is done with the frame on screen. */
export function FrameMenu({ acts }: { acts: FrameActs }) {
  const { shots: words, keys } = useWords()
  const done: readonly { act: KeyAct; run: () => void }[] = [
    { act: 'choose-still', run: acts.choose },
    { act: 'keep-frame-jpeg', run: () => void acts.keep('jpg') },
    { act: 'keep-frame-png', run: () => void acts.keep('png') },
  ]
  return (
    <MenuTrigger>
      <Button look="quiet" icon="down" preventFocusOnPress>
        {words.frameMenu}
      </Button>
      <Popover placement="top end">
        <Menu
          className={styles.menu!}
          aria-label={words.frameMenu}
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
