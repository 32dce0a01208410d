import type { DialogueWords } from '../../en/stage/dialogue.ts'
import { amounts } from '../amounts.ts'

export const dialogue: DialogueWords = {
  title: '对白',
  original: '原文',
  originalHint: '按所说，或按画面上的文字',
  pinyin: '拼音',
  offerPinyin: '给出拼音',
  noPinyin: '程序没有回答。请手工填写，或再试一次。',
  translation: '译文',
  speaker: '说话人',
  dialect: '方言',
  dialectHint: '哪种方言，在此有何作用',
  beginHere: '从当前帧开始',
  endHere: '到当前帧结束',
  remove: '移除此句对白',
  trackName: '对白',
  track: count => `${amounts.count(count)} 句对白`,
}
