import type { Title } from '../../study/index.ts'
import { Button } from '../controls/Button.tsx'
import { IconButton } from '../controls/IconButton.tsx'
import { useWords } from '../use-app.ts'
import styles from './FilmPanel.module.css'
import type { FilmDraft } from './film-draft.ts'
import { hasNoTitle, isWrongLanguage } from './film-draft.ts'

interface DraftFieldsProps {
  draft: FilmDraft
  onChange: (draft: FilmDraft) => void
  onKeep: (draft: FilmDraft) => void
}

const kinds: readonly Title['kind'][] = ['original', 'transliterated', 'translated']
const languageTags = ['zh-Hans', 'zh-Hant', 'zh-Latn-pinyin', 'en', 'ja', 'ko', 'ru', 'de', 'fr']

export function TitleFields({ draft, onChange, onKeep }: DraftFieldsProps) {
  const { describe, refusals } = useWords()
  const replaced = (index: number, news: Partial<Title>) => ({
    ...draft,
    titles: draft.titles.map((title, place) => (place === index ? { ...title, ...news } : title)),
  })
  const remove = (index: number) => {
    const without = { ...draft, titles: draft.titles.filter((_, place) => place !== index) }
    onChange(without)
    onKeep(without)
  }
  return (
    <fieldset className={styles.group}>
      <legend>{describe.titles}</legend>
      {draft.titles.map((title, index) => (
        <TitleRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a title has no identity but its place.
          key={index}
          title={title}
          onChange={news => onChange(replaced(index, news))}
          onRemove={() => remove(index)}
        />
      ))}
      {hasNoTitle(draft) && <p className={styles.wrong}>{refusals['no-title']({})}</p>}
      <datalist id="language-tags">
        {languageTags.map(tag => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
      <div className={styles.add}>
        <Button
          look="quiet"
          icon="add"
          onPress={() => onChange({ ...draft, titles: [...draft.titles, nextTitle(draft)] })}
        >
          {describe.addTitle}
        </Button>
      </div>
    </fieldset>
  )
}

interface TitleRowProps {
  title: Title
  onChange: (news: Partial<Title>) => void
  onRemove: () => void
}

function TitleRow({ title, onChange, onRemove }: TitleRowProps) {
  const { describe } = useWords()
  const isWrong = isWrongLanguage(title.language)
  return (
    <div className={styles.title}>
      <input
        className={styles.titleText}
        aria-label={describe.titleText}
        lang={title.language || undefined}
        maxLength={500}
        value={title.text}
        onChange={event => onChange({ text: event.target.value })}
      />
      <input
        aria-label={describe.titleLanguage}
        aria-invalid={isWrong}
        title={describe.languageHint}
        list="language-tags"
        placeholder={describe.languageNotSaid}
        value={title.language}
        onChange={event => onChange({ language: event.target.value.trim() })}
      />
      <select
        aria-label={describe.titleKind}
        value={title.kind}
        onChange={event => onChange({ kind: event.target.value as Title['kind'] })}
      >
        {kinds.map(kind => (
          <option key={kind} value={kind}>
            {describe.titleKinds[kind]}
          </option>
        ))}
      </select>
      <IconButton icon="close" label={describe.removeTitle(title.text)} onPress={onRemove} />
      {isWrong && <p className={styles.wrong}>{describe.languageWrong}</p>}
    </div>
  )
}

/** What is most likely still missing. */
function nextTitle({ titles }: FilmDraft): Title {
  if (!titles.some(title => title.kind === 'original'))
    return { language: 'zh-Hans', kind: 'original', text: '' }
  const isChinese = titles.some(title => title.kind === 'original' && title.language.startsWith('zh'))
  if (isChinese && !titles.some(title => title.kind === 'transliterated'))
    return { language: 'zh-Latn-pinyin', kind: 'transliterated', text: '' }
  return { language: 'en', kind: 'translated', text: '' }
}
