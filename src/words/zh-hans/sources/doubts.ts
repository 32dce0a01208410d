import type { DoubtSentences } from '../../doubt-sentences.ts'
import { amounts } from '../amounts.ts'
import { sourceFields } from './fields.ts'

const field = (name: string) => sourceFields[name] ?? name

export const doubts: DoubtSentences = {
  'field-missing': ({ field: name }) => `缺少${field(name)}。`,
  'accessed-without-address': () => '写明了访问日期，却没有网址。',
  'address-stripped': ({ said }) => `“${said}”之后的网址已丢失。`,
  'title-without-hanzi': () => '这是中文文献，题名却没有汉字。',
  'name-without-hanzi': ({ name }) => `这是中文文献，姓名 ${name} 却没有汉字。`,
  'name-only-initial': ({ name }) => `${name} 只有名字的首字母，同姓同首字母者很多。`,
  'initials-and-names': ({ initial, name }) => `有的名字只写首字母（${initial}），有的写全（${name}）。`,
  'translation-without-original': () => '这是译本，却没有注明原著年份。',
  'edition-without-pages': ({ medium }) => `${medium} 版没有固定页码，请按章节引用。`,
  'date-without-year': ({ said }) => `日期“${said}”没有年份。`,
  'language-missing': ({ proposed }) =>
    proposed === '' ? '没有注明语言。' : `没有注明语言；从题名看似为“${proposed}”。`,
  'syllables-differ': ({ romanised, hanzi, syllables }) =>
    `“${romanised}”有 ${amounts.count(syllables)} 个音节，汉字却有 ${amounts.count(hanzi)} 个：有遗漏或多余。`,
  'reading-differs': ({ romanised, sign, read }) => `“${romanised}”与汉字读音不符：“${sign}”读作 ${read}。`,
  'initial-differs': ({ name, hanzi }) => `${name} 的首字母与“${hanzi}”的读音不符。`,
  'syllables-apart': ({ romanised }) => `“${romanised}”逐字分写；汉语拼音应按词连写。`,
  'signs-lost': ({ romanised, signs }) => `汉字中有 ${signs}，“${romanised}”中却没有相应的标点。`,
  'years-differ': ({ one, other }) => `出现了两个年份：${one} 和 ${other}。`,
  'key-year-differs': ({ key, year }) => `引用键为 ${key}，年份却是 ${year}。`,
  'accessed-before-issued': () => '访问日期早于发表日期。',
  'date-impossible': ({ said }) => `不存在 ${said} 这一天。`,
  'pages-backwards': ({ pages }) => `页码 ${pages} 首尾颠倒。`,
  'number-as-volume': ({ number }) => `${number} 是期号，却排在卷号的位置。`,
  'quotes-unbalanced': ({ said }) => `引号不成对：${said}`,
  'brackets-unbalanced': ({ said }) => `括号不成对：${said}`,
  'title-in-quotes': () => '题名自带引号；引号应由样式添加。',
  'title-without-quotes': () => '文章题名排印时没有引号。',
  'title-ends-with-stop': () => '题名以句点结尾；句点应由样式添加。',
  'all-capitals': () => '题名全部为大写。',
  'several-names-in-one': ({ name }) => `“${name}”把几个人名写在了一处。`,
  'comma-before-and': ({ said }) => `两人之间，and 前不加逗号：${said}。`,
  'no-stop-after-names': ({ said }) => `姓名之后没有句点：${said}`,
  'particle-first': ({ name }) => `${name}：请决定按姓名的哪一部分排序。`,
  'place-is-county': ({ place }) => `${place} 是郡名；出版地应为城市。`,
  garbled: ({ said }) => `出现乱码：${said}`,
  'markup-left': ({ said }) => `残留其他格式的符号：${said}`,
  'doi-unfit': ({ doi }) => `“${doi}”不是 DOI：DOI 以 10. 加数字开头。`,
  'doi-run-on': ({ doi }) => `DOI ${doi} 与前一句连在了一起。`,
  'doi-of-whole-book': ({ doi }) => `DOI ${doi} 属于全书，而不是这一章。`,
  'doi-of-chapter': ({ doi }) => `DOI ${doi} 看似属于某一章，而这是一本书。`,
  'address-unfit': ({ address }) => `“${address}”不是网址。`,
  'isbn-wrong': ({ isbn }) => `ISBN ${isbn} 有误：校验位不符。`,
  'issn-wrong': ({ issn }) => `ISSN ${issn} 有误：校验位不符。`,
  'doi-twice': ({ other }) => `DOI 与 ${other} 相同。`,
  'twice-in-list': ({ other }) => `列表中已有此条：${other}。`,
  'suffix-for-two-authors': ({ suffix, other }) =>
    `${suffix} 中的字母用于区分同一作者的著作，而 ${other} 是另一作者。`,
  'suffix-alone': ({ suffix }) => `只有 ${suffix}，没有该作者同年的其他著作。`,
  'out-of-order': ({ other }) => `排在 ${other} 之后，应在其前。`,
  'title-written-otherwise': ({ here, there }) => `此处作“${here}”，列表别处作“${there}”。`,
}
