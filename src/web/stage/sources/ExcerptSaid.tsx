import { Link } from '@tanstack/react-router'
import type { Excerpt, Source } from '../../../study/index.ts'
import { nameSource } from '../../../words/index.ts'
import { useAppState, useWords } from '../../use-app.ts'
import { GatherRecord } from '../gathering/GatherRecord.tsx'
import styles from './ExcerptSaid.module.css'

interface ExcerptSaidProps {
  excerpt: Excerpt
  source: Source
}

/** The words of a passage with their translation, and the way to their source. */
export function ExcerptSaid({ excerpt, source }: ExcerptSaidProps) {
  const { sources: words } = useWords()
  const language = useAppState(state => state.preferences.language)
  const { quotation, translation, locator, locatorKind, what } = excerpt
  const where = locator === '' ? '' : words.at(locatorKind, locator)
  return (
    <div className={styles.excerpt}>
      <blockquote lang={excerpt.language || undefined}>{quotation}</blockquote>
      {translation !== '' && <p className={styles.translation}>{translation}</p>}
      <p className={styles.from}>
        {words.excerptKinds[what]} ·{' '}
        <Link to="/sources/$sourceId" params={{ sourceId: source.id }}>
          {nameSource(source.item, language, where)}
        </Link>
        <GatherRecord what="excerpt" id={excerpt.id} said={{ en: quotation, 'zh-Hans': quotation }} />
      </p>
    </div>
  )
}
