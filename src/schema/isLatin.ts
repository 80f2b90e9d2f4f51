const foreign = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u

/** Whether a text has no letter of another script than the Latin one. */
export const isLatin = (text: string): boolean => !foreign.test(text)
