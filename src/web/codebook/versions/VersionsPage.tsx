import { lastVersion } from '../../../study/index.ts'
import { IconButton } from '../../controls/IconButton.tsx'
import { HangsOn } from '../../stage/claims/HangsOn.tsx'
import { useAppState, useWords } from '../../use-app.ts'
import page from '../OpenPage.module.css'
import { CompareVersions } from './CompareVersions.tsx'
import { Draft } from './Draft.tsx'
import { GoBackList } from './GoBackList.tsx'
import { OpenDecisions } from './OpenDecisions.tsx'

/** The versions of the codebook: what the draft would change, what waits for a decision, what to go back to. */
export function VersionsPage({ onClose }: { onClose: () => void }) {
  const { versions: words, navigation } = useWords()
  const versions = useAppState(state => state.codebook.versions)
  const last = lastVersion(versions)
  return (
    <article className={page.page} aria-labelledby="versions">
      <header className={page.head}>
        <h2 id="versions">{words.title}</h2>
        <IconButton icon="close" label={navigation.close} onPress={onClose} />
      </header>
      <p className={page.lead}>{words.purpose}</p>
      <OpenDecisions />
      <Draft last={last} />
      <GoBackList />
      {last && <HangsOn on={{ what: 'codebook-version', id: String(last.number) }} />}
      {last && <CompareVersions versions={versions} />}
    </article>
  )
}
