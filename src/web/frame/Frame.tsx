import { Outlet, useLocation, useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { themeOfPath } from '../screens.ts'
import { useWayToScreen } from '../stage/opening/use-open-part.ts'
import { useAppState, useServices, useWords } from '../use-app.ts'
import { ConnectionBanner } from './ConnectionBanner.tsx'
import styles from './Frame.module.css'
import { KeyList } from './KeyList.tsx'
import { Notices } from './Notices.tsx'
import { OpeningBanner } from './OpeningBanner.tsx'
import { Rail } from './Rail.tsx'

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
  const path = useLocation({ select: location => location.pathname })
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme === 'as-screen' ? themeOfPath(path) : theme
    document.documentElement.lang = language
  }, [theme, language, path])
}

function useFrameKeys(listKeys: () => void) {
  const { shortcuts } = useServices()
  const navigate = useNavigate()
  const wayTo = useWayToScreen()
  const shots = wayTo('shots')?.partId
  const coding = wayTo('coding')?.partId
  useEffect(
    () =>
      shortcuts.handle('everywhere', {
        'list-keys': listKeys,
        'go-to-corpus': () => void navigate({ to: '/corpus' }),
        'go-to-shots': () =>
          void navigate(shots ? { to: '/shots/$partId', params: { partId: shots } } : { to: '/shots' }),
        'go-to-codebook': () => void navigate({ to: '/codebook' }),
        'go-to-coding': () =>
          void navigate(coding ? { to: '/coding/$partId', params: { partId: coding } } : { to: '/coding' }),
        'go-to-analysis': () => void navigate({ to: '/analysis' }),
      }),
    [shortcuts, navigate, listKeys, shots, coding],
  )
}
