import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import type { Shot, TransitionIn } from '../../study/index.ts'
import { Button } from '../controls/Button.tsx'
import { Icon } from '../controls/Icon.tsx'
import { IconButton } from '../controls/IconButton.tsx'
import type { TimelineControl } from '../timeline/use-timeline-view.ts'
import { useWords } from '../use-app.ts'
import styles from './ShotsScreen.module.css'
import type { ShotActs } from './use-shot-acts.ts'

interface ShotToolsProps {
  shot: Shot | undefined
  number: number
  acts: ShotActs
  control: TimelineControl
  choosesKind: boolean
  onChoosesKind: (chooses: boolean) => void
}

export function ShotTools({ shot, number, acts, control, choosesKind, onChoosesKind }: ShotToolsProps) {
  const { shots, player } = useWords()
  const middle = control.extent.width / 2
  return (
    <div className={styles.tools}>
      <Button look="quiet" icon="split" hint="split-shot" preventFocusOnPress onPress={acts.split}>
        {shots.split}
      </Button>
      <Button
        look="quiet"
        icon="merge"
        hint="merge-with-previous"
        isDisabled={number <= 1}
        preventFocusOnPress
        onPress={acts.merge}
      >
        {shots.merge}
      </Button>
      {shot && (
        <TransitionMenu
          shot={shot}
          isOpen={choosesKind && shot.transitionIn !== 'start'}
          onOpen={onChoosesKind}
          onRetype={acts.retype}
        />
      )}
      <span className={styles.divider} />
      <IconButton
        icon="zoom-out"
        label={player.zoomOut}
        hint="zoom-out"
        preventFocusOnPress
        onPress={() => control.zoomOut(middle)}
      />
      <IconButton
        icon="zoom-in"
        label={player.zoomIn}
        hint="zoom-in"
        preventFocusOnPress
        onPress={() => control.zoomIn(middle)}
      />
      <IconButton
        icon="zoom-whole"
        label={player.zoomWhole}
        hint="zoom-whole"
        preventFocusOnPress
        onPress={control.whole}
      />
    </div>
  )
}

const kinds: readonly TransitionIn[] = ['cut', 'dissolve', 'fade', 'wipe']

interface TransitionMenuProps {
  shot: Shot
  isOpen: boolean
  onOpen: (isOpen: boolean) => void
  onRetype: (kind: TransitionIn) => void
}

function TransitionMenu({ shot, isOpen, onOpen, onRetype }: TransitionMenuProps) {
  const { shots } = useWords()
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={onOpen}>
      <Button look="quiet" icon="down" hint="retype-boundary" isDisabled={shot.transitionIn === 'start'}>
        <span className="unseen">{shots.retype}: </span>
        {shots.transition[shot.transitionIn]}
      </Button>
      <Popover placement="top start">
        <Menu
          className={styles.menu!}
          aria-label={shots.retype}
          selectionMode="single"
          selectedKeys={[shot.transitionIn]}
          onAction={kind => onRetype(kind as TransitionIn)}
        >
          {kinds.map(kind => (
            <MenuItem key={kind} id={kind} textValue={shots.transition[kind]} className={styles.item!}>
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
