import type { QuestionName } from '../../../findings/index.ts'
import type { QuestionWords } from '../../en/findings/questions.ts'

const asked = {
  appearance: {
    name: '出现与消失',
    asks: '哪些符号、空间与主体在这些影片中浮现，哪些消失，各自首见于哪部影片？',
    wants: '这些影片里新出现了什么，又有什么不见了？',
  },
  prevalence: {
    name: '出现率',
    asks: '每个符号在影片中占多少，两个时期之间是否不同？',
    wants: '什么比从前多见，什么比从前少见？',
  },
  companions: {
    name: '伴随符号',
    asks: '每个符号与哪些符号同时出现，其中哪些是新得的，哪些是失去的？',
    wants: '一个符号与什么一同出现，这有没有变？',
  },
  resignification: {
    name: '意义重写',
    asks: '每个符号意指什么，换一个时期是否意指别的？',
    wants: '同一事物，意思变了吗？',
  },
  reversal: {
    name: '两极反转',
    asks: '每个符号处在矛盾的哪一极，是否换到了另一极？',
    wants: '有没有符号站到了对立的一边？',
  },
  carrier: {
    name: '承载者',
    asks: '哪些主体见于哪些空间，以何种身份：居家、劳作、过路、被逐、占有？',
    wants: '谁出现在哪里，这地方是否换了主人？',
  },
  channel: {
    name: '表达通道',
    asks: '符号是见于画面，还是出自人声、文字、音乐或音响，这有没有变？',
    wants: '它是被看见、被说出、被写下，还是被听见？',
  },
  course: {
    name: '片内演变',
    asks: '每个符号处在影片片长的什么位置，后三分之一是否比前三分之一出现得更久？',
    wants: '从片头到片尾，它如何变化？',
  },
  system: {
    name: '系统整体',
    asks: '各符号如何相互关联，整体是否改变？',
    wants: '整个符号系统变了吗？',
  },
  when: {
    name: '不设分期：何时改变',
    asks: '若不预设分期，改变发生在哪一年：骤然，还是渐进？',
    wants: '什么时候变的：一下子，还是慢慢地？',
  },
  form: {
    name: '形式',
    asks: '镜头多长，以何种景别与角度、何种色彩拍摄，这有没有变？',
    wants: '影片本身的拍法变了吗？',
  },
  contradiction: {
    name: '一个矛盾',
    asks: '某个矛盾在哪些影片中得到中介？在符号矩阵上由何处开始、到何处结束，又借助什么？',
    wants: '影片如何处理一个矛盾？',
  },
  otherwise: {
    name: '换一种计数',
    asks: '对一个符号，换一种同样诚实的计数方法，会说的一样吗？',
    wants: '结果是否取决于怎样计数？',
  },
} satisfies Record<string, QuestionWords>

export const questions: Readonly<Record<QuestionName, QuestionWords>> = asked
