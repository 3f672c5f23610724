// 繁體中文: what the engine refuses and what it allows, by the shape of the English.

/** @typedef {[shape: RegExp, chinese: (...parts: string[]) => string]} Shape  the parts are what the shape holds */

/** The first of these that a text is, in Chinese; a text that is none of them stays. @param {Shape[]} shapes @param {string} text */
export function put(shapes, text) {
  for (const [shape, chinese] of shapes) {
    const found = shape.exec(text);
    if (found) return chinese(...found.slice(1));
  }
  return text;
}

/** "a, b, c" @param {string} names */
const listed = (names) => names.replaceAll(', ', '、');

/** @type {Shape[]} */
const allowedShapes = [
  [/^(.+), or null$/s, (rest) => `${allowed(rest)}，或 null`],
  [/^(.+), since every run must end$/, (rest) => `${allowed(rest)}，因為每次訓練都必須結束`],
  [
    /^(.+), since (\S+) variants may make (\S+) runs$/,
    (rest, n, runs) => `${allowed(rest)}，因為 ${n} 個變體最多訓練 ${runs} 次`,
  ],
  [/^a list of some of (.+), none twice$/, (names) => `從 ${listed(names)} 中選出，不得重複`],
  [/^one of the fields (.+)$/, (names) => `下列欄位之一：${listed(names)}`],
  [/^one of (.+)$/, (names) => `${listed(names)} 之一`],
  [
    /^a list of (\S+) to (\S+) numbers from (\S+) to (\S+)$/,
    (few, many, low, high) => `${few} 到 ${many} 個數，每個從 ${low} 到 ${high}`,
  ],
  [/^a list of (\S+) to (\S+) elements$/, (few, many) => `${few} 到 ${many} 個元素`],
  [/^a list of (\S+) elements, one a layer and the output$/, (n) => `${n} 個元素，每層與輸出各一個`],
  [/^a whole number from (\S+) to (\S+)$/, (low, high) => `${low} 到 ${high} 的整數`],
  [/^a number from initial\.low, (\S+), on$/, (low) => `不小於 initial.low（${low}）的數`],
  [/^a number from (\S+) to (\S+)$/, (low, high) => `${low} 到 ${high} 的數`],
  [/^a number above (\S+), at most (\S+)$/, (low, high) => `大於 ${low}、不超過 ${high} 的數`],
  [/^true or false$/, () => 'true 或 false'],
  [/^an object of fields$/, () => '含有欄位的物件'],
  [/^an object of groups of fields$/, () => '含有各組欄位的物件'],
  [/^as many numbers as data\.own\.x, (\S+)$/, (n) => `與 data.own.x 一樣多的數，${n} 個`],
  [
    /^(\S+) × (\S+) numbers, outputs times inputs$/,
    (outputs, inputs) => `${outputs} × ${inputs} 個數，輸出數乘以輸入數`,
  ],
  [/^(\S+) numbers, or none$/, (n) => `${n} 個數，或不填`],
  [/^none: no bias$/, () => '不填：沒有偏差'],
  [/^what can change something there: (.+)$/, (names) => `在那裡能造成差異的：${listed(names)}`],
  [/^null: where a bug could hide, one is built in already$/, () => 'null：能藏錯誤的地方都已經有內建錯誤'],
  [/^(.+), or the output activation (\S+)$/, (names, activation) => `${listed(names)}，或輸出活化函數 ${activation}`],
  [/^what may change under way$/, () => '訓練中可以變更的設定'],
  [/^none, since values have no classes$/, () => '不填，因為數值沒有類別'],
  [/^values by the path of their setting$/, () => '以設定路徑為鍵的值'],
  [/^a setting by its path, as in (\S+)$/, (path) => `設定的路徑，例如 ${path}`],
  [/^none, one or two settings that vary$/, () => '零、一或兩項變動的設定'],
  [/^another setting than the first$/, () => '與第一項不同的設定'],
  [/^at most (\S+) variants$/, (n) => `最多 ${n} 個變體`],
  [/^([a-z0-9_]+(?:, [a-z0-9_]+)+)$/, (names) => listed(names)],
];

/** @type {(text: string) => string} */
export const allowed = (text) => put(allowedShapes, text);

/** @type {Shape[]} */
const valueShapes = [
  [/^a text of (\S+) bytes$/, (n) => `${n} 位元組的文字`],
  [/^a list of (\S+) elements$/, (n) => `${n} 個元素的清單`],
  [/^an object$/, () => '一個物件'],
];

/** @type {(message: string) => string} */
export const message = (text) =>
  put(
    [
      [
        /^(\S+|parameter number) is (.+); allowed: (.+)$/s,
        (field, value, rest) =>
          `${field === 'parameter number' ? '參數編號' : field} 是 ${put(valueShapes, value)}；可用：${allowed(rest)}`,
      ],
    ],
    text,
  );

/** @type {Shape[]} */
const csvValues = [
  [/^an empty file$/, () => '空的檔案'],
  [/^a byte (\d+)$/, (byte) => `位元組 ${byte}`],
  [/^(\S+) columns? (.+)$/s, (n, names) => `${n} 欄 ${names}`],
  [/^(\S+) columns?$/, (n) => `${n} 欄`],
  [/^(\S+) rows?$/, (n) => `${n} 列`],
];

/** @type {Shape[]} */
const csvAllowed = [
  [/^text in UTF-8, saved as "CSV UTF-8"$/, () => 'UTF-8 文字，存檔時選「CSV UTF-8」'],
  [/^a line for each point$/, () => '每個點一行'],
  [
    /^at least three, x, y and label, separated by comma, semicolon or tab$/,
    () => '至少三欄：x、y 與 label，以逗號、分號或定位字元分隔',
  ],
  [
    /^three, x, y and label; more only under a first line that names these$/,
    () => '三欄：x、y 與 label；第一行寫明這些欄名時才能有更多欄',
  ],
  [
    /^three, or columns named x, y and label \(or class, or target\)$/,
    () => '三欄，或名為 x、y 與 label（或 class、target）的欄',
  ],
  [
    /^a quoted field that ends with a quotation mark; inside, the mark is doubled$/,
    () => '以引號結尾的欄位；其中的引號要寫兩次',
  ],
  [/^one column of this name$/, () => '這個名稱只能有一欄'],
  [/^at most (\S+)$/, (n) => `最多 ${n}`],
  [/^at least (\S+)$/, (n) => `至少 ${n}`],
  [/^(\S+), as in line (\S+)$/, (n, line) => `${n} 欄，與第 ${line} 行相同`],
  [/^a number from (\S+) to (\S+), written like (\S+)$/, (low, high, like) => `${low} 到 ${high} 的數，寫法如 ${like}`],
  [/^a label of 1 to (\S+) bytes$/, (most) => `1 到 ${most} 位元組的標籤`],
  [/^one of the (\S+) labels before; there may be no more$/, (n) => `前面出現過的 ${n} 個標籤之一；不能再有更多`],
];

/** @type {(error: string) => string} */
export const csvError = (text) =>
  put(
    [
      [/^and (\d+) more$/, (n) => `還有 ${n} 項`],
      [
        /^(?:line (\d+)(?:, column (\d+))?: )?(.*); allowed: (.+?)$/s,
        (line, column, value, rest) => {
          const place = line ? `第 ${line} 行${column ? `第 ${column} 欄` : ''}：` : '';
          return `${place}${put(csvValues, value)}；可用：${put(csvAllowed, rest)}`;
        },
      ],
    ],
    text,
  );
