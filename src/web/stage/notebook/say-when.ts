import type { Language } from '../../../words/index.ts'

/** An instant as a reader of this language writes it, on the clock of this machine. */
export function sayWhen(instant: string, language: Language): string {
  return new Date(instant).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' })
}
