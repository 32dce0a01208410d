import type { CslItem, CslValue, Plate } from '../../../study/index.ts'
import { wordsIn } from '../../../words/index.ts'
import { hasHanzi } from '../../references/scripts.ts'
import type { Publication } from '../publication.ts'

/** A plate as a reference: a work of whoever signs the essay, of the year in which it is published. */
export function plateItem(
  { id, name }: Pick<Plate, 'id' | 'name'>,
  { essay, day, style }: Pick<Publication, 'essay' | 'day' | 'style'>,
): CslItem {
  const { en, 'zh-Hans': zh } = essay.signed
  const isInChinese = /<style[^>]*\sdefault-locale="zh/.test(style.csl)
  return {
    ...{ id, type: 'graphic', title: name },
    ...((en || zh) && { author: [{ literal: en || zh }] as unknown as CslValue }),
    issued: { 'date-parts': [[Number(day.slice(0, 4))]] },
    language: hasHanzi(name) ? 'zh' : 'en',
    genre: wordsIn(isInChinese ? 'zh-Hans' : 'en').evidence.targets.plate,
    ...(en && zh && { custom: { bilingual: { author: [zh] } } }),
  }
}
