import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import buttons from '../../controls/Button.module.css'
import { classNames } from '../../controls/class-names.ts'
import { Icon } from '../../controls/Icon.tsx'
import menu from '../../controls/Menu.module.css'
import { preferred } from '../../state/preferences.ts'
import { useAppState, useStore, useWords } from '../../use-app.ts'
import type { Playback } from './playback.ts'
import { speeds } from './speeds.ts'
import styles from './Transport.module.css'
import { usePlaybackValue } from './use-playback.ts'

/** How fast the film runs, or would; the one chosen here is the usual one from now on. */
export function SpeedMenu({ playback, isPlayable }: { playback: Playback; isPlayable: boolean }) {
  const { player } = useWords()
  const store = useStore()
  const usual = useAppState(state => state.preferences.speed)
  const rate = usePlaybackValue(playback, ({ rate }) => rate)
  const choose = (speed: number) => store.change('preferences', before => preferred(before, { speed }))
  return (
    <MenuTrigger>
      <AriaButton
        className={classNames(buttons.button, buttons.quiet, styles.speed)}
        isDisabled={!isPlayable}
        data-testid="speed"
        data-rate={rate}
      >
        <span className="unseen">{player.speed} </span>
        {player.times(rate || usual)}
      </AriaButton>
      <Popover placement="top">
        <Menu className={menu.menu!} aria-label={player.speed} onAction={key => choose(Number(key))}>
          {speeds.map(speed => (
            <MenuItem key={speed} id={String(speed)} className={menu.item!} textValue={player.times(speed)}>
              <span>{player.times(speed)}</span>
              {speed === usual && <Icon name="chosen" />}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
