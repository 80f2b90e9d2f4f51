const foreign = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u

/** Whether every letter of a text is Latin. */
export const isLatin = (text: string): boolean => !foreign.test(text)
