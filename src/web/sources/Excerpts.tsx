import { useState } from 'react'
import type { Excerpt, Source } from '../../study/index.ts'
import { codeName, emptyExcerpt, textOf } from '../../study/index.ts'
import { Button } from '../controls/Button.tsx'
import { newIdentifier } from '../services/new-identifier.ts'
import { CodeSwatch } from '../stage/codes/CodeSwatch.tsx'
import { useCodes } from '../stage/codes/use-codes.ts'
import { GatherRecord } from '../stage/gathering/GatherRecord.tsx'
import { useShownQuotings } from '../stage/sources/use-quotings.ts'
import { useAppState, useWords } from '../use-app.ts'
import { ExcerptForm } from './ExcerptForm.tsx'
import { QuotedInFilms } from './QuotedInFilms.tsx'
import styles from './Sources.module.css'
import { useSourceActs } from './use-sources.ts'

/** What is quoted of a source; one is written in its place, and a new one above the others. */
export function Excerpts({ source, excerpts }: { source: Source; excerpts: readonly Excerpt[] }) {
  const { sources: words } = useWords()
  const acts = useSourceActs()
  const [openId, setOpenId] = useState<string | null>(null)
  const quotings = useShownQuotings()
  const isNew = openId !== null && !excerpts.some(({ id }) => id === openId)
  return (
    <section className={styles.section} aria-labelledby="excerpts">
      <div className={styles.row}>
        <h2 id="excerpts">{words.excerpts}</h2>
        <span className={styles.fill} />
        {!isNew && (
          <Button icon="add" onPress={() => setOpenId(newIdentifier())}>
            {words.quote}
          </Button>
        )}
      </div>
      {excerpts.length === 0 && !isNew && <p className={styles.soft}>{words.excerptsPurpose}</p>}
      {isNew && (
        <ExcerptForm
          said={{ ...emptyExcerpt, language: textOf(source.item, 'language') }}
          onKeep={said => acts.quote({ ...said, id: openId, sourceId: source.id }) && setOpenId(null)}
          onLeave={() => setOpenId(null)}
        />
      )}
      <ul className={styles.excerpts}>
        {excerpts.map(({ coderId: _, createdAt: _at, ...excerpt }) => (
          <li key={excerpt.id}>
            {openId === excerpt.id ? (
              <ExcerptForm
                said={excerpt}
                onKeep={said => acts.quote({ ...excerpt, ...said }, excerpt) && setOpenId(null)}
                onLeave={() => setOpenId(null)}
              />
            ) : (
              <>
                <ExcerptRead
                  excerpt={excerpt}
                  onOpen={() => setOpenId(excerpt.id)}
                  onRemove={() => acts.removeExcerpt(excerpt.id)}
                />
                <QuotedInFilms
                  excerptId={excerpt.id}
                  quoted={quotings.filter(({ quoting }) => quoting.excerptId === excerpt.id)}
                />
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

interface ExcerptReadProps {
  excerpt: Omit<Excerpt, 'coderId' | 'createdAt'>
  onOpen: () => void
  onRemove: () => void
}

function ExcerptRead({ excerpt, onOpen, onRemove }: ExcerptReadProps) {
  const { sources: words } = useWords()
  const language = useAppState(state => state.preferences.language)
  const codes = useCodes().filter(({ id }) => excerpt.codeIds.includes(id))
  const { what, quotation, translation, locator, locatorKind } = excerpt
  return (
    <article aria-label={words.excerptKinds[what]}>
      <blockquote className={styles.quotation} lang={excerpt.language || undefined}>
        {quotation}
      </blockquote>
      {translation !== '' && <p className={styles.translation}>{translation}</p>}
      <div className={styles.row}>
        <span className={styles.soft}>
          {[words.excerptKinds[what], locator && words.at(locatorKind, locator)].filter(Boolean).join(', ')}
        </span>
        {codes.map(code => (
          <span key={code.id} className={styles.code}>
            <CodeSwatch code={code} />
            {codeName(code, language)}
          </span>
        ))}
        <span className={styles.fill} />
        <GatherRecord
          what="excerpt"
          id={excerpt.id}
          said={{ en: translation || quotation, 'zh-Hans': quotation }}
        />
        <Button look="quiet" onPress={onOpen}>
          {words.edit}
        </Button>
        <Button look="quiet" onPress={onRemove}>
          {words.removeExcerpt}
        </Button>
      </div>
    </article>
  )
}
