/** Signs that are written so in one of the two ways only, and in nearly every text of it. */
const simplified = new Set(
  '这个们来为国说时会对过发后种经么学现当没动还进样实从军无与长机关点业将两间问应头见车东门书话马语认让给听觉',
)
const traditional = new Set(
  '這個們來為國說時會對過發後種經麼學現當沒動還進樣實從軍無與長機關點業將兩間問應頭見車東門書話馬語認讓給聽覺',
)

const english = /\b(?:the|you|and|is|are|that|what|not|of|to)\b/gi

/** Which language a text may be in, by its writing: for a person to say yes or no to. Null where writing does not tell. */
export function proposeLanguage(text: string, fileName: string): string | null {
  return languageOfName(fileName) ?? languageOfWriting(text)
}

/** As players name files: `works.zh-Hans.srt`. */
function languageOfName(fileName: string): string | null {
  const tag = /[._-](zh-han[st]|zh-cn|zh-tw|chs|cht|[a-z]{2})\.[a-z]{3}$/i.exec(fileName)?.[1]?.toLowerCase()
  if (!tag) return null
  const known: Readonly<Record<string, string>> = {
    ...{ 'zh-hans': 'zh-Hans', 'zh-cn': 'zh-Hans', chs: 'zh-Hans' },
    ...{ 'zh-hant': 'zh-Hant', 'zh-tw': 'zh-Hant', cht: 'zh-Hant' },
    ...{ en: 'en', ja: 'ja', ko: 'ko', ru: 'ru', ar: 'ar', de: 'de', fr: 'fr' },
  }
  return known[tag] ?? null
}

function languageOfWriting(text: string): string | null {
  const count = (script: RegExp) => text.match(script)?.length ?? 0
  const kana = count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)
  const han = count(/\p{Script=Han}/gu)
  const letters = count(/\p{L}/gu)
  if (letters === 0) return null
  if (kana > letters / 20) return 'ja'
  if (count(/\p{Script=Hangul}/gu) > letters / 4) return 'ko'
  // Translated lines below Chinese ones have more letters than these have signs.
  if (han > letters / 10) {
    const signs = [...text]
    const of = (set: ReadonlySet<string>) => signs.filter(sign => set.has(sign)).length
    return of(traditional) > of(simplified) ? 'zh-Hant' : 'zh-Hans'
  }
  if (count(/\p{Script=Cyrillic}/gu) > letters / 2) return 'ru'
  if (count(/\p{Script=Arabic}/gu) > letters / 2) return 'ar'
  const words = count(/\p{L}+/gu)
  return count(english) > words / 10 ? 'en' : null
}
