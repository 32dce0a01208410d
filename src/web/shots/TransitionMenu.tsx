import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import type { TransitionIn } from '../../study/index.ts'
import { Button } from '../controls/Button.tsx'
import { Icon } from '../controls/Icon.tsx'
import menu from '../controls/Menu.module.css'
import { OneOf } from '../controls/OneOf.tsx'
import { useWords } from '../use-app.ts'

const kinds: readonly TransitionIn[] = ['cut', 'dissolve', 'fade', 'wipe']

interface TransitionMenuProps {
  transitionIn: TransitionIn
  isDisabled: boolean
  isOpen: boolean
  onOpen: (isOpen: boolean) => void
  onRetype: (kind: TransitionIn) => void
}

/** Says of what kind a boundary is, and lets it be another. */
export function TransitionMenu({ transitionIn, isDisabled, isOpen, onOpen, onRetype }: TransitionMenuProps) {
  const { shots } = useWords()
  return (
    <MenuTrigger isOpen={isOpen && !isDisabled} onOpenChange={onOpen}>
      <Button look="quiet" icon="down" hint="retype-boundary" isDisabled={isDisabled}>
        <span className="unseen">{shots.retype}: </span>
        <OneOf said={shots.transition[transitionIn]} all={Object.values(shots.transition)} />
      </Button>
      <Popover placement="top start">
        <Menu
          className={menu.menu!}
          aria-label={shots.retype}
          selectionMode="single"
          selectedKeys={[transitionIn]}
          onAction={kind => onRetype(kind as TransitionIn)}
        >
          {kinds.map(kind => (
            <MenuItem key={kind} id={kind} textValue={shots.transition[kind]} className={menu.item!}>
              {({ isSelected }) => (
                <>
                  {shots.transition[kind]}
                  {isSelected && <Icon name="chosen" />}
                </>
              )}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
