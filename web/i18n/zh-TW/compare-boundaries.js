// 繁體中文: the words of Compare's pictures of what every run has learned.

/** @type {import('../words.js').Translated<typeof import('../en/compare-boundaries.js').boundariesWords>} */
export const boundariesWords = {
  title: (shown, all) =>
    shown === all ? `每次訓練學到的結果，${all} 個種子` : `每次訓練學到的結果，${all} 個種子中的 ${shown} 個`,
  grid: '每次訓練學到的結果：每列一個變體，每行一個種子。方向鍵移動，Enter 在「訓練」中開啟。',
  variant: '種子',
  help: '指向圖片可以看那次訓練的數值；點按會在「訓練」中開啟那次訓練。',
  nothing: '每次訓練學到的結果會顯示在這裡。',
  run: (variant, seed) => `${variant}，種子 ${seed}`,
  said: (run, parts) => `${run}：${parts.join('，')}`,
  notRun: '尚未訓練',
  diverged: (epoch) => `在週期 ${epoch} 發散`,
  loss: (loss) => `損失 ${loss}`,
  reached: (epoch) => `在週期 ${epoch} 達到目標`,
  notReached: '沒有達到目標',
  singleClass: '所有點都判為同一類別',
  more: (more, left) => `再顯示 ${more} 個（還有 ${left} 個）`,
  signs: '記號：打勾表示達到目標，打叉表示發散，空白表示還沒結束。',
};
