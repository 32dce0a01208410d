import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { Button } from '../controls/Button.tsx'
import { Keycap } from '../controls/Keycap.tsx'
import menu from '../controls/Menu.module.css'
import type { KeyAct } from '../services/keyboard-map.ts'
import { useWords } from '../use-app.ts'
import styles from './ShotListMenu.module.css'

interface KeyMenuProps {
  label: string
  done: readonly { act: KeyAct; run: () => void }[]
}

/** Acts that have keys, for the hand that does not know them yet. */
export function KeyMenu({ label, done }: KeyMenuProps) {
  const { keys } = useWords()
  return (
    <MenuTrigger>
      <Button look="quiet" icon="down" preventFocusOnPress>
        {label}
      </Button>
      <Popover placement="top end">
        <Menu
          className={menu.menu!}
          aria-label={label}
          onAction={key => done.find(({ act }) => act === key)?.run()}
        >
          {done.map(({ act }) => (
            <MenuItem key={act} id={act} textValue={keys.acts[act]} className={menu.item!}>
              <span className={styles.words}>{keys.acts[act]}</span>
              <Keycap act={act} />
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
