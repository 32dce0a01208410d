import { Outlet, useMatches, useNavigate, useRouter } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { I18nProvider } from 'react-aria-components'
import { modes, rail, standsAlone, themeOfRoute } from '../screens.ts'
import type { KeyHandlers } from '../services/shortcuts.ts'
import { DeskModes } from '../stage/head/desk-modes.ts'
import { useOpenSecondScreen } from '../stage/second-screen/use-open-second-screen.ts'
import { placeSeen } from '../state/places.ts'
import { useAppState, useServices, useStore, useWords } from '../use-app.ts'
import styles from './Frame.module.css'
import { KeyList } from './KeyList.tsx'
import { NoticeLine } from './notices/NoticeLine.tsx'
import { NoticeList } from './notices/NoticeList.tsx'
import { OpeningBanner } from './OpeningBanner.tsx'
import { Palette } from './Palette.tsx'
import { Rail } from './Rail.tsx'
import { Tray } from './tray/Tray.tsx'
import { useTrayFold } from './tray/use-tray-fold.ts'
import { useFrameFinds } from './use-frame-finds.ts'
import { useKeptScroll } from './use-kept-scroll.ts'
import { useRailFold } from './use-rail-fold.ts'
import { useWayTo, useWayToDesk } from './use-way-to.ts'

/** What stands around every screen but those that stand alone: the rail, the notices, the list of keys. */
export function Frame() {
  useThemeAndLanguage()
  const isAlone = useMatches({ select: matches => standsAlone(matches.at(-1)?.routeId) })
  const language = useAppState(state => state.preferences.language)
  return (
    <I18nProvider locale={language}>
      <DeskModes value={modes}>
        {isAlone ? (
          <main id="screen" className={styles.alone}>
            <Outlet />
          </main>
        ) : (
          <FrameOfDesk />
        )}
      </DeskModes>
    </I18nProvider>
  )
}

function FrameOfDesk() {
  const { navigation } = useWords()
  const [listsKeys, setListsKeys] = useState(false)
  const [isFinding, setIsFinding] = useState(false)
  const screen = useRef<HTMLElement>(null)
  useKeptScroll(screen)
  usePlacesSeen()
  const find = () => setIsFinding(true)
  const [readsNotices, setReadsNotices] = useState(false)
  const { isFolded, turn } = useRailFold()
  const tray = useTrayFold()
  const openSecondScreen = useOpenSecondScreen()
  useFrameKeys({
    find,
    'list-keys': () => setListsKeys(true),
    'list-notices': () => setReadsNotices(true),
    'fold-rail': turn,
    'go-to-tray': tray.goThere,
    'second-screen': openSecondScreen,
  })
  useFrameFinds()
  return (
    <div className={styles.frame} data-folded={isFolded} data-tray={tray.isOpen ? 'open' : 'folded'}>
      <a className={styles.skip} href="#screen">
        {navigation.skipToScreen}
      </a>
      <Rail isFolded={isFolded} onFold={turn} onFind={find} onReadNotices={() => setReadsNotices(true)} />
      <div className={styles.side}>
        <OpeningBanner />
        <main ref={screen} id="screen" className={styles.screen} tabIndex={-1}>
          <Outlet />
        </main>
        {isFolded && <NoticeLine onReadNotices={() => setReadsNotices(true)} />}
      </div>
      {tray.isOpen && <Tray onFold={tray.turn} />}
      {readsNotices && <NoticeList onClose={() => setReadsNotices(false)} />}
      {isFinding && <Palette onClose={() => setIsFinding(false)} />}
      <KeyList isOpen={listsKeys} onClose={() => setListsKeys(false)} />
    </div>
  )
}

function useThemeAndLanguage() {
  const { theme, language } = useAppState(state => state.preferences)
  const routeId = useMatches({ select: matches => matches.at(-1)?.routeId })
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme === 'as-screen' ? themeOfRoute(routeId) : theme
    document.documentElement.lang = language
  }, [theme, language, routeId])
}

/** Remembers what the address of a screen said, without drawing anything when it changes. */
function usePlacesSeen() {
  const store = useStore()
  const router = useRouter()
  useEffect(
    () =>
      router.subscribe('onResolved', ({ toLocation: { pathname, search } }) => {
        if (rail.some(({ path, staysWith }) => path === pathname && staysWith === 'search'))
          store.change('places', before => placeSeen(before, pathname, search))
      }),
    [store, router],
  )
}

function useFrameKeys(keys: KeyHandlers) {
  const { shortcuts } = useServices()
  const navigate = useNavigate()
  const wayTo = useWayTo()
  const toDesk = useWayToDesk()
  useEffect(() => {
    const goTo = rail.map(place => [`go-to-${place.name}`, () => void navigate(wayTo(place))] as const)
    const goInto = modes.map(({ name }) => [`go-to-${name}`, () => void navigate(toDesk(name))] as const)
    return shortcuts.handle('everywhere', {
      ...keys,
      ...Object.fromEntries([...goTo, ...goInto]),
    })
  }, [shortcuts, navigate, keys, wayTo, toDesk])
}
