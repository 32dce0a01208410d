import type { EditionWords } from '../../en/essay/editions.ts'
import { amounts } from '../amounts.ts'

export const editions: EditionWords = {
  title: '版次',
  edition: number => `第 ${amounts.count(number)} 版`,
  editionOf: ({ number, day }) => `第 ${amounts.count(number)} 版，${day}`,
  thisOne: ({ number, day }) => `这是第 ${amounts.count(number)} 版，${day} 发布。`,
  thisOneAgain: ({ number, day, kept }) =>
    `这是 ${kept} 所存的第 ${amounts.count(number)} 版，${day} 再次发布。`,
  draft: day => `这是 ${day} 的草稿，未存为版次。`,
  earlier: '以前的版次',
  first: '此前没有可以并列对照的版次。',
  since: ({ number, day }) => `自第 ${amounts.count(number)} 版（${day}）以来的变动`,
  nothing: '读者所见没有任何变动。',
  leadOfPage:
    '与上一版不同的论断、数字、分析结果、影片与编码项，并列原先所写。对于依据，研究项目只存其所示是否仍旧相同。',
  text: '正文',
  claims: '论断',
  numbers: '正文中的数字',
  findings: '分析结果',
  films: '影片',
  codes: '编码项',
  before: '原先',
  now: '现在',
  none: '无',
  titleDiffers: '标题不同',
  inText: { en: '英文文本', 'zh-Hans': '中文文本' },
  paragraphs: ({ language, edited, added, gone }) =>
    `${language === '' ? '' : `${language}：`}${[
      edited > 0 && `${amounts.count(edited)} 段不同`,
      added > 0 && `新增 ${amounts.count(added)} 段`,
      gone > 0 && `去除 ${amounts.count(gone)} 段`,
    ]
      .filter(Boolean)
      .join('，')}`,
  number: name => `数字 ${name}`,
  change: (name, kind) => ({ new: `${name}：新增`, gone: `${name}：已去除`, other: name })[kind],
  claimDiffers: (name, reasons) => `${name}：${reasons.join('；')}`,
  wordsDiffer: '文字不同',
  kindDiffers: ({ before, now }) => `原为${before}，现为${now}`,
  evidenceDiffers: ({ added, taken, other }) =>
    [
      added > 0 && `新增 ${amounts.count(added)} 项依据`,
      taken > 0 && `去除 ${amounts.count(taken)} 项依据`,
      other > 0 && `${amounts.count(other)} 项依据所示不同`,
      added + taken + other === 0 && '依据次序不同',
    ]
      .filter(Boolean)
      .join('，'),
  rivalsDiffer: names => (names.length === 0 ? '不再与他说并存' : `与 ${names.join('、')} 并存`),
  standingDiffers: ({ before, now }) => `原为“${before}”，现为“${now}”`,
  finding: (name, kind) =>
    ({ new: `“${name}”：新增`, gone: `“${name}”：已去除`, other: `“${name}”：数字不同` })[kind],
  filmDiffers: (name, differs) =>
    `${name}：${differs.map(one => ({ titles: '片名不同', copies: '拷贝不同' })[one]).join('，')}`,
  codeDiffers: (name, differs) =>
    `${name}：${differs.map(one => ({ names: '名称不同', meaning: '定义不同' })[one]).join('，')}`,
  codebook: ({ before, now }) =>
    before === null
      ? `编码本：原为草稿，现为第 ${now} 版`
      : now === null
        ? `编码本：原为第 ${before} 版，现为草稿`
        : `编码本：原为第 ${before} 版，现为第 ${now} 版`,
  wouldBe: number => `将是第 ${amounts.count(number)} 版。`,
  isStill: ({ number, day }) => `读者所见与第 ${amounts.count(number)} 版（${day}）相同，不另存新版。`,
  keep: '存为一版，以便与下一版并列对照',
  reading: '正在与上一版对照……',
  noneKept: '这篇文稿没有存过版次。',
}
