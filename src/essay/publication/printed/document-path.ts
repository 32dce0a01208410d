import type { EssayLanguage } from '../../../study/index.ts'

/** Where the essay of one language lies as a document. */
export function documentPath(language: EssayLanguage, ending: 'docx' | 'md'): string {
  return `text/essay.${language}.${ending}`
}
