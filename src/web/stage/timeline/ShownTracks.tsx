import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { codeName } from '../../../study/index.ts'
import { Icon } from '../../controls/Icon.tsx'
import menu from '../../controls/Menu.module.css'
import { hiddenAre, lookOf } from '../../state/marks/track-looks.ts'
import { preferred } from '../../state/preferences.ts'
import { useAppState, useStore, useWords } from '../../use-app.ts'
import { CodeSwatch } from '../codes/CodeSwatch.tsx'
import styles from './Timeline.module.css'
import type { CodingOfPart } from './tracks/code-lanes.ts'
import { codesWithLane } from './tracks/code-lanes.ts'

/** Which codes have their track shown; it says how many have not. */
export function ShownTracks({ coding }: { coding: CodingOfPart }) {
  const { timeline } = useWords()
  const store = useStore()
  const language = useAppState(state => state.preferences.language)
  const looks = useAppState(state => state.preferences.tracks)
  const codes = codesWithLane(coding)
  const shown = codes.filter(({ id }) => !lookOf(looks, id).isHidden).map(({ id }) => id)
  const hidden = codes.length - shown.length
  const change = (chosen: 'all' | Iterable<unknown>) => {
    const kept = new Set(chosen === 'all' ? codes.map(({ id }) => id) : chosen)
    const ids = codes.map(({ id }) => id)
    const hiddenIds = ids.filter(id => !kept.has(id))
    store.change('preferences', before =>
      preferred(before, { tracks: hiddenAre(before.tracks, ids, hiddenIds) }),
    )
  }
  if (codes.length === 0) return null
  return (
    <MenuTrigger>
      <Button className={styles.shown!} preventFocusOnPress data-hidden={hidden}>
        <Icon name="tracks" />
        <span className="unseen">{timeline.shownTracks(hidden)}</span>
        {hidden > 0 && <span aria-hidden="true">{hidden}</span>}
      </Button>
      <Popover placement="top start">
        <Menu
          className={menu.menu!}
          aria-label={timeline.shownTracks(hidden)}
          selectionMode="multiple"
          selectedKeys={shown}
          onSelectionChange={change}
        >
          {codes.map(code => (
            <MenuItem key={code.id} id={code.id} textValue={codeName(code, language)} className={menu.item!}>
              {({ isSelected }) => (
                <>
                  <CodeSwatch code={code} />
                  <span>{codeName(code, language)}</span>
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
