// 繁體中文: every table of words, by the name of the English one.

export const translation = {};
