import { Outlet, useMatches, useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { rail, themeOfRoute } from '../screens.ts'
import { useAppState, useServices, useWords } from '../use-app.ts'
import { ConnectionBanner } from './ConnectionBanner.tsx'
import styles from './Frame.module.css'
import { KeyList } from './KeyList.tsx'
import { Notices } from './Notices.tsx'
import { OpeningBanner } from './OpeningBanner.tsx'
import { Rail } from './Rail.tsx'
import { useWayTo } from './use-way-to.ts'

/** What stands around every screen: the rail, the notices, the list of keys. */
export function Frame() {
  const { navigation } = useWords()
  const [listsKeys, setListsKeys] = useState(false)
  useThemeAndLanguage()
  useFrameKeys(() => setListsKeys(true))
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#screen">
        {navigation.skipToScreen}
      </a>
      <Rail onListKeys={() => setListsKeys(true)} />
      <div className={styles.side}>
        <ConnectionBanner />
        <OpeningBanner />
        <Notices />
        <main id="screen" className={styles.screen} tabIndex={-1}>
          <Outlet />
        </main>
      </div>
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

function useFrameKeys(listKeys: () => void) {
  const { shortcuts } = useServices()
  const navigate = useNavigate()
  const wayTo = useWayTo()
  useEffect(() => {
    const goTo = rail.map(place => [`go-to-${place.name}`, () => void navigate(wayTo(place))] as const)
    return shortcuts.handle('everywhere', { 'list-keys': listKeys, ...Object.fromEntries(goTo) })
  }, [shortcuts, navigate, listKeys, wayTo])
}
