/** The languages in which an essay can be written; in two, they stand beside each other. */
export const essayLanguages = ['en', 'zh-Hans'] as const
export type EssayLanguage = (typeof essayLanguages)[number]

/** Something for each language, where there is any. */
export type InEssayLanguages<Value> = { readonly [Language in EssayLanguage]: Value }

export interface EssaySaid {
  titles: InEssayLanguages<string>
  /** Who signs it, as it is printed; empty where nobody does. */
  signed: InEssayLanguages<string>
  /** At least one; the first stands on the left. */
  languages: EssayLanguage[]
  /** By its name among the styles of references. */
  style: string
  /** Where its publications will stand, as `https://…/`; empty while nobody knows. */
  address: string
}

export interface Essay extends EssaySaid {
  id: string
  /** Its place among the essays. */
  position: number
  createdAt: string
}

/**
 * One block of an essay in one of its languages: a heading, a paragraph, a list, a quotation, a still … as Markdown with
 * directives. It stays where it is when its essay is removed, so that the essay comes back whole.
 */
export interface EssayBlock {
  id: string
  essayId: string
  language: EssayLanguage
  position: number
  text: string
}
