// The page in 繁體中文: changed under way, kept, in the link, and without English left in it.
import { expect, Lab, test } from './fixtures.mjs';

test.describe.configure({ timeout: 60_000 });

/** Opened in Chinese by a link. */
async function open(page, server, troubles, hash = '') {
  await page.goto(`${server.url}#lang=zh-TW${hash}`);
  const lab = new Lab(page, troubles);
  await expect(lab.button('開始')).toBeVisible();
  return lab;
}

const fingerprint = async (lab) => /[0-9a-f]{16}/.exec(await lab.page.locator('.status').textContent())[0];

/** Names that Chinese writes in Latin letters, too. */
const LATIN =
  /Backprop Lab|XOR|SGD|Nesterov|Adagrad|RMSprop|Adadelta|AdamW?|Adamax|Nadam|Dozat|[Ss]igmoid|[Tt]anh|ReLU|Leaky|GELU|ELU|SiLU|[Ss]oftplus|[Ss]oftmax|Huber|Xavier|LeCun|CSV|NumPy|Enter|Esc|Tab|np\.random\.\w+|sin|null|Space|[0-9a-f]{16}/g;

/** Texts with words in Latin letters, as they are shown or read out. */
const english = (page, within = 'body') =>
  page
    .evaluate((within) => {
      const root = document.querySelector(within);
      const skipped = 'script, style, noscript, pre, code, kbd, [lang=en]';
      const texts = [];
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      while (walker.nextNode())
        if (!walker.currentNode.parentElement.closest(skipped)) texts.push(walker.currentNode.data);
      for (const element of root.querySelectorAll('*')) {
        for (const name of ['aria-label', 'title', 'placeholder', 'alt']) texts.push(element.getAttribute(name) ?? '');
      }
      return [...new Set(texts)];
    }, within)
    .then((texts) => texts.filter((text) => /[A-Za-z]{3}/.test(text.replace(LATIN, ''))));

test('the language changes while the run goes on, with what is open, and is kept', async ({ lab }) => {
  const { page } = lab;
  await lab.button('More settings').click();
  await lab.speed(0);
  await lab.button('Play').click();
  await lab.button('中文').click();
  await expect(lab.button('暫停')).toBeVisible();
  await expect(page.getByRole('region', { name: '更多設定' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-TW');
  const epoch = page.getByRole('status', { name: '週期', exact: true });
  const before = Number(await epoch.textContent());
  await expect.poll(async () => Number(await epoch.textContent())).toBeGreaterThan(before);
  await lab.button('暫停').click();
  await expect(page.locator('.status [aria-busy=false]')).toBeVisible();
  const stands = await fingerprint(lab);

  await lab.button('EN').click();
  await expect(lab.button('Play')).toBeVisible();
  expect(await fingerprint(lab)).toBe(stands);
  await lab.button('中文').click();
  await expect(page).toHaveURL(/#lang=zh-TW/);
  await page.reload();
  await expect(page.locator('.status')).toContainText(stands);
  await expect(lab.button('開始')).toBeVisible();
});

test.describe('in one browser, since words are the same in both', () => {
  test.skip(({ browserName }) => browserName === 'firefox');

  test('Train has no English left, nor have its settings, presets and figures', async ({ page, server, troubles }) => {
    const lab = await open(page, server, troubles, '&data.set=circle&epoch=20');
    await expect(page).toHaveTitle('Backprop Lab');
    await lab.button('更多設定').click();
    await expect(lab.field('權重衰減 λ').or(lab.field('L2')).first()).toBeVisible();
    expect(await english(page)).toEqual([]);
    await page.locator('.header .presets').click();
    await expect(page.getByRole('dialog', { name: '預設組合' })).toContainText('雜訊中的正弦');
    expect(await english(page, 'dialog')).toEqual([]);
    await page.keyboard.press('Escape');
    for (const table of ['紀錄', '預測值']) {
      await lab.button(table).click();
      await expect(page.locator('section.table table').first()).toBeVisible();
      expect(await english(page, 'section.table')).toEqual([]);
    }
    await lab.type('學習率', '-1');
    await expect(page.getByRole('alert')).toContainText('學習率 是 -1；可用：大於 0、不超過 1000 的數');
  });

  test('Inspect and Compare have no English left', async ({ page, server, troubles }) => {
    const lab = await open(page, server, troubles);
    await lab.button('檢視').click();
    for (const panel of ['樣本', '梯度檢查', '流動', '慣例', '矩陣']) {
      await page.getByRole('tab', { name: panel, exact: true }).click();
      await expect(page.getByRole('tabpanel', { name: panel, exact: true })).toBeVisible();
    }
    expect(await english(page)).toEqual([]);
    await lab.button('比較').click();
    await lab.button('實驗簿').click();
    await expect(page.getByRole('dialog', { name: '實驗簿' })).toContainText('XOR：學習率');
    expect(await english(page, 'dialog')).toEqual([]);
  });

  test('no rule of accessibility is broken in Chinese', { tag: '@axe' }, async ({ page, server, troubles }) => {
    const lab = await open(page, server, troubles);
    expect(await lab.axe()).toEqual([]);
    for (const mode of ['檢視', '比較', '報告']) {
      await lab.button(mode).click();
      await expect(lab.button(mode)).toHaveAttribute('aria-current', 'page');
      await expect(page.getByRole('main')).toBeVisible();
      expect(await lab.axe()).toEqual([]);
    }
    await lab.button('分享').click();
    await expect(page.getByRole('dialog', { name: '分享' })).toBeVisible();
    for (const tab of await page.getByRole('dialog').getByRole('tab').all()) {
      await tab.click();
      await expect(tab).toHaveAttribute('aria-selected', 'true');
      expect(await lab.axe('dialog')).toEqual([]);
    }
  });

  for (const width of [1360, 768, 360]) {
    test(`all of the header can be reached in Chinese, ${width} px wide`, async ({ page, server, troubles }) => {
      await page.setViewportSize({ width, height: 860 });
      const lab = await open(page, server, troubles);
      for (const name of ['EN', '說明', '分享']) await expect(lab.button(name)).toBeInViewport({ ratio: 1 });
      await expect(page.locator('.header .presets')).toBeInViewport({ ratio: 1 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });
  }
});
