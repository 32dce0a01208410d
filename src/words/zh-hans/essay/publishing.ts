import type { PublishingWords } from '../../en/essay/publishing.ts'
import { amounts } from '../amounts.ts'

/** Publishing an essay from its page, and the ground on which stills of a film go out. */
export const publishing: PublishingWords = {
  publish: '发布…',
  title: '发布此文稿',
  meaning:
    '一个由普通网页组成的文件夹，存为一个 zip 文件：文稿及其论断与依据、影片、分析结果、方法、编码记录、文献，以及研究项目本身。无需程序与网络即可阅读，打开时会重新计算其中的数值。',
  languages: '语言',
  everyLanguage: '文稿的全部语言',
  stillSide: '截帧的长边',
  pixels: count => `${amounts.count(count)} 像素`,
  ground: '未注明依据的影片，其截帧的使用依据',
  noGround: '未注明依据',
  grounds: {
    quotation: '引用',
    'public-domain': '公有领域',
    permission: '已获许可',
    own: '自己的影片',
  },
  address: '将来所在的网址（已知时填写）',
  addressMeaning: '与文稿一并保存。供其他程序使用的清单（IIIF）以此命名。',
  allStand: '所有论断都与核对时相同。',
  notAllStand: count => `${amounts.count(count)} 条论断与核对时不同，网页会予以说明。`,
  toCheck: '先行核对',
  save: '保存文件夹',
  ofFilm: {
    title: '供他人观看的截帧',
    meaning: '此片截帧随发布流传的依据，印在截帧列表中。',
    label: '依据',
    note: '由谁许可、依何法律或许可协议',
    keep: '保存',
  },
}
