import type { EditorView } from 'prosemirror-view'
import type { EssayLanguage } from '../../../study/index.ts'
import { essayLanguages } from '../../../study/index.ts'

/** The texts of the essay that is open, and in which of them the hand is. What is drawn beside them listens here. */
export class EssayDesk {
  readonly #views = new Map<EssayLanguage, EditorView>()
  readonly #listeners = new Set<() => void>()
  #last: EssayLanguage | null = null
  /** The note that is open to be written, and in which text it is. */
  #note: { language: EssayLanguage; line: EditorView } | null = null
  /** How often a text, what is chosen in it, or the focus has changed. */
  version = 0

  /** Answers with the function that closes it. */
  open(language: EssayLanguage, view: EditorView): () => void {
    this.#views.set(language, view)
    this.changed()
    return () => {
      this.#views.delete(language)
      view.destroy()
      this.changed()
    }
  }

  /** The texts that are open, in the order of the languages. */
  get texts(): readonly [EssayLanguage, EditorView][] {
    return essayLanguages.flatMap(language => {
      const view = this.#views.get(language)
      return view ? [[language, view] as [EssayLanguage, EditorView]] : []
    })
  }

  viewOf(language: EssayLanguage): EditorView | null {
    return this.#views.get(language) ?? null
  }

  /** The text in which the hand was last; `line`: the note in it that is open, or else the text itself. */
  get here(): { language: EssayLanguage; view: EditorView; line: EditorView } | null {
    const language = this.#last ?? this.texts[0]?.[0]
    const view = language && this.#views.get(language)
    if (!view) return null
    return { language, view, line: this.#note?.language === language ? this.#note.line : view }
  }

  /** A note is opened; the function given back closes it. */
  openNote(language: EssayLanguage, line: EditorView): () => void {
    const note = { language, line }
    this.#note = note
    return () => {
      if (this.#note === note) this.#note = null
    }
  }

  changed(language?: EssayLanguage): void {
    if (language && this.#views.get(language)?.hasFocus()) this.#last = language
    this.version++
    for (const listener of this.#listeners) listener()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
}
