import { useEffect, useState } from 'react'
import type { CitedFilmAnswer } from '../../../server/contracts/index.ts'
import type { StyleName } from '../../../study/index.ts'
import { styleNames } from '../../../study/index.ts'
import type { Refusal } from '../../../words/index.ts'
import { sayRefusal } from '../../../words/index.ts'
import { Button } from '../../controls/Button.tsx'
import { Dialog } from '../../controls/Dialog.tsx'
import { LabelledSelect } from '../../controls/LabelledSelect.tsx'
import type { CitedPlace } from '../../services/sources/source-reader.ts'
import { useAppState, useServices, useWords } from '../../use-app.ts'
import styles from './CiteFilm.module.css'
import { SetText } from './SetText.tsx'

export interface Citable {
  what: 'film' | 'shot' | 'frame'
  place: CitedPlace
}

interface CiteFilmProps {
  filmId: string
  title: string
  /** What of the film can be cited from here; the first is proposed. */
  citables: readonly Citable[]
}

/** A button that opens the film, the shot or the frame as a reference, to be copied. */
export function CiteFilm({ filmId, title, citables }: CiteFilmProps) {
  const { citing, navigation } = useWords()
  const [opened, setOpened] = useState<readonly Citable[] | null>(null)
  return (
    <>
      <Button
        look="quiet"
        icon="copy"
        preventFocusOnPress
        onPress={() => setOpened(citables.map(({ what, place }) => ({ what, place })))}
      >
        {citing.open}
      </Button>
      <Dialog
        title={`${citing.title}: ${title}`}
        closeLabel={navigation.close}
        isOpen={opened !== null}
        onClose={() => setOpened(null)}
        size="large"
      >
        {opened && <Cited filmId={filmId} citables={opened} />}
      </Dialog>
    </>
  )
}

function Cited({ filmId, citables }: Omit<CiteFilmProps, 'title'>) {
  const { citing: words, sources: sourceWords, refusals } = useWords()
  const { sources: reader } = useServices()
  const language = useAppState(state => state.preferences.language)
  const [style, setStyle] = useState<StyleName>('chicago-author-date')
  const [what, setWhat] = useState(citables[0]!.what)
  const [cited, setCited] = useState<CitedFilmAnswer | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const place = JSON.stringify(citables.find(one => one.what === what)?.place ?? {})
  useEffect(() => {
    let isWanted = true
    void reader.citeFilm(filmId, { style, language, ...(JSON.parse(place) as CitedPlace) }).then(answer => {
      if (!isWanted) return
      setCited(answer.ok ? answer.value : null)
      setRefusal(answer.ok ? null : answer.refusal)
    })
    return () => {
      isWanted = false
    }
  }, [reader, filmId, style, language, place])
  return (
    <div className={styles.body}>
      <div className={styles.chosen}>
        {citables.length > 1 && (
          <LabelledSelect<Citable['what']>
            label={words.what}
            choices={citables.map(one => ({ value: one.what, name: words.whats[one.what] }))}
            chosen={what}
            onChoose={setWhat}
          />
        )}
        <LabelledSelect<StyleName>
          label={sourceWords.style}
          choices={styleNames.map(value => ({ value, name: sourceWords.styles[value] }))}
          chosen={style}
          onChoose={setStyle}
        />
      </div>
      {refusal && <p role="alert">{sayRefusal(refusals, refusal)}</p>}
      {cited && <Copyable label={words.inText} act={words.copyNamed} {...cited.named} />}
      {cited && <Copyable label={words.reference} act={words.copyReference} {...cited} />}
      <p className={styles.meaning}>{words.meaning}</p>
    </div>
  )
}

interface CopyableProps {
  label: string
  act: string
  html: string
  text: string
}

function Copyable({ label, act, html, text }: CopyableProps) {
  const { citing: words, sources: sourceWords } = useWords()
  const { clipboard } = useServices()
  const [said, setSaid] = useState<string | null>(null)
  const copy = async (what: string) =>
    setSaid((await clipboard.write(what)) ? sourceWords.copied : sourceWords.notCopied)
  return (
    <section className={styles.copyable} aria-label={label}>
      <h3>{label}</h3>
      <p className={styles.set}>
        <SetText html={html} />
      </p>
      <div className={styles.acts}>
        <Button icon="copy" onPress={() => void copy(text)}>
          {act} {words.asText}
        </Button>
        <Button icon="copy" onPress={() => void copy(html)}>
          {act} {words.asHtml}
        </Button>
        <span role="status">{said}</span>
      </div>
    </section>
  )
}
