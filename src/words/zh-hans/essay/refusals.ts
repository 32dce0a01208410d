import type { RefusalSentences } from '../../refusal-kinds.ts'

/** What acts on essays and their claims can meet. */
export const essayRefusals = {
  'no-such-essay': () => '此文稿已不存在，可能在另一窗口中被撤销或移除。',
  'essay-without-title': () => '文稿须有标题，因此未作任何更改。请为其命名。',
  'essay-without-language': () => '文稿至少以一种语言写成，因此未作任何更改。请选择语言。',
  'essay-text-too-long': ({ most }) => `此处超过 ${most} 字，因此未保存。请分成几段。`,
  'essay-text-not-plain': () => '此处含有文本无法容纳的字符，因此未保存。请将其去掉。',
  'address-not-of-web': () => '发布不能位于此地址，因此未保存。请写成 https://… 的形式，不含 ? 与 #。',
  'no-such-claim': () => '此论断已不存在，可能在另一窗口中被撤销或移除。',
  'no-such-evidence': () => '此证据已不存在，可能在另一窗口中被撤销或移除。',
  'claim-name-taken': ({ name }) => `“${name}”在此文稿中已标记他物，因此未建立。请再试一次。`,
  'absence-without-passes': () =>
    '只有有人查看过，才能说某物不存在。请指明查看过它的编码轮次，或改为其他类别的论断。',
  'nothing-to-stand-on': () => '所要依据之物已不在研究中，因此未加入。请另选其他。',
  'too-much-evidence': ({ most }) => `一条论断至多依据 ${most} 项证据。请分成几条论断。`,
  'reason-missing': () => '须有理由才能保留原样。请说明此句为何仍然成立。',
  'claim-text-too-long': ({ most }) => `此处超过 ${most} 字，因此未保存。请缩短。`,
  'claim-text-not-plain': () => '此处含有文本无法容纳的字符，因此未保存。请将其去掉。',
  'no-essay-of-that-name': ({ name }) =>
    `此研究项目中没有文稿“${name}”。“silverscreen essays”列出已有的文稿。`,
  'essay-not-in-language': ({ language }) =>
    language === '' ? '未指明语言，因此未发布。' : `文稿没有“${language}”文本，因此未发布。`,
} satisfies Partial<RefusalSentences>
